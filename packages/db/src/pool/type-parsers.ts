import pg from 'pg'

const { builtins, getTypeParser } = pg.types
const int8Array = 1016

const parseSafeInteger = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a number`)
  return value
}

const parseBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.slice(2), 'hex'))

const parseIntegers = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(parseSafeInteger))

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseSafeInteger],
  [builtins.BYTEA, parseBytes],
  [int8Array, parseIntegers],
])

/** Text parser of a column type by its oid; node-postgres's own but for int8 and bytea. */
export const parserFor: typeof getTypeParser = (oid: number, format?: unknown) => {
  const parser = format === 'binary' ? undefined : parsers.get(oid)
  return parser ?? getTypeParser(oid, format === 'binary' ? 'binary' : 'text')
}
