/** When a refund arrives, counted from the item's: a gift card is credited at once, everything else goes through a bank. */
export const refundTime = (method: string): string =>
  /gift card/i.test(method) ? 'as soon as it reaches our warehouse' : '5 to 7 business days after it reaches our warehouse'
