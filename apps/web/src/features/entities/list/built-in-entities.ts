/** What the built-in entities find, each with an example. */
export const builtInEntities: Readonly<Record<string, { about: string; example: string; value: string } | undefined>> = {
  date: { about: 'Days and dates, as people say them', example: 'next Friday', value: 'the date of that day' },
  money: { about: 'Amounts with a currency', example: '$12.50', value: '12.5 USD' },
  number: { about: 'Numbers in digits or words', example: 'two', value: '2' },
  ordinal: { about: 'Places in an order', example: 'the second one', value: '2' },
  email: { about: 'Email addresses', example: 'ada@example.com', value: 'ada@example.com' },
  phone: { about: 'Telephone numbers', example: '(020) 7946 0018', value: 'the number with its country code' },
  order_id: { about: 'Order numbers of the shop', example: 'LF-104233', value: 'LF-104233' },
}
