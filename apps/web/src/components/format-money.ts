const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** Cents as US dollars. */
export const formatMoney = (cents: number): string => dollars.format(cents / 100)
