const grouped = new Intl.NumberFormat('en')

/** A number with its thousands apart: `12,400`. */
export const formatCount = (count: number): string => grouped.format(count)
