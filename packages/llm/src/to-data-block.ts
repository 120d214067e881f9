// One JSON value a line, with "<" and ">" escaped: whatever the text says, it cannot end its block or open another.
const toData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

/** A block of a prompt that holds what people wrote, as escaped data. */
export const toDataBlock = (name: string, lines: readonly unknown[]): string => [`<${name}>`, ...lines.map(toData), `</${name}>`].join('\n')
