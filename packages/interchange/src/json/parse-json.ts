import type { DataEntry, DataNode, Reading } from '../data-node.ts'
import { isForbiddenKey } from '../forbidden-keys.ts'
import { fileLimits } from '../limits.ts'

const blank = /[ \t\r\n]*/y
const word = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Reads JSON as a tree that knows its places. Repeated keys and deep nesting are refused. */
export const parseJson = (text: string, { findings, placeOf }: Reading): DataNode => {
  let at = 0
  let count = 0
  const fail = (offset: number, message: string): never => findings.fail(placeOf(offset), message)
  const skip = (): void => {
    blank.lastIndex = at
    at += blank.exec(text)?.[0].length ?? 0
  }
  const expected = (what: string): never =>
    fail(at, at >= text.length ? `The JSON ends where ${what} should stand.` : `This is not valid JSON: ${what} should stand here.`)

  const readString = (): string => {
    const start = at
    if (text[at] !== '"') expected('a word in quotes')
    do {
      at = text.indexOf('"', at + 1)
      if (at < 0) return fail(start, 'This text in quotes is not closed.')
    } while (isEscaped(text, at))
    at += 1
    try {
      return String(JSON.parse(text.slice(start, at)))
    } catch {
      return fail(start, 'This text holds a line break, a control character or an escape that JSON does not know.')
    }
  }
  const readEntries = (depth: number): DataEntry[] => {
    const seen = new Set<string>()
    return readSequence('}', () => {
      const offset = at
      const key = readString()
      if (isForbiddenKey(key)) findings.problem(placeOf(offset), `The key "${key}" is not allowed.`)
      if (seen.has(key)) findings.problem(placeOf(offset), `The key "${key.slice(0, 60)}" stands twice in one place.`)
      seen.add(key)
      skip()
      if (text[at] !== ':') expected('a colon')
      at += 1
      skip()
      return { key, offset, node: readValue(depth + 1) }
    })
  }
  const readSequence = <Item>(closing: '}' | ']', readItem: () => Item): Item[] => {
    const items: Item[] = []
    at += 1
    skip()
    if (text[at] === closing) {
      at += 1
      return items
    }
    for (;;) {
      skip()
      items.push(readItem())
      skip()
      const sign = text[at]
      if (sign !== ',' && sign !== closing) expected(`a comma or "${closing}"`)
      at += 1
      if (sign === closing) return items
    }
  }
  const readValue = (depth: number): DataNode => {
    const offset = at
    count += 1
    if (count > fileLimits.values) fail(offset, `The file has more than ${fileLimits.values.toLocaleString('en')} values.`)
    if (depth > fileLimits.depth) fail(offset, 'The file is nested too deeply.')
    if (text[at] === '{') return { kind: 'map', offset, entries: readEntries(depth) }
    if (text[at] === '[') return { kind: 'list', offset, items: readSequence(']', () => readValue(depth + 1)) }
    if (text[at] === '"') return { kind: 'scalar', offset, value: readString(), source: null, literal: false }
    word.lastIndex = at
    const found = word.exec(text)?.[0] ?? expected('a value')
    at += found.length
    return { kind: 'scalar', offset, value: JSON.parse(found) as number | boolean | null, source: null, literal: false }
  }

  skip()
  const root = readValue(0)
  skip()
  if (at < text.length) fail(at, 'Something stands behind the end of the JSON.')
  return root
}

/** True when the quote at `at` has an odd number of backslashes before it. */
const isEscaped = (text: string, at: number): boolean => {
  let count = 0
  while (text[at - 1 - count] === '\\') count += 1
  return count % 2 === 1
}
