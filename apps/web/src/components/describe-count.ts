const whole = new Intl.NumberFormat('en')

/** A number with its noun: "1 phrase", "10,000 phrases". */
export const describeCount = (count: number, one: string, many = `${one}s`): string => `${whole.format(count)} ${count === 1 ? one : many}`
