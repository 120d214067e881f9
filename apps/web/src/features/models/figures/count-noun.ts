const grouped = new Intl.NumberFormat('en')

/** A number with its thousands apart: `12,400`. */
export const formatCount = (count: number): string => grouped.format(count)

/** A number with its noun: `1 phrase`, `1,200 phrases`. */
export const countNoun = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count === 1 ? one : many}`
