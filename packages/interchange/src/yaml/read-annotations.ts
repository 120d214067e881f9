import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { readEntityObject } from './read-entity-object.ts'

export type Annotated = { text: string; entities: PhraseEntity[] }
type Mark = Omit<PhraseEntity, 'start' | 'end'>
type Annotation = { words: string; mark: Mark; next: number } | { error: string }

/** Longest line that is read; far beyond what a phrase of legal length with marks needs. */
const maxSourceLength = 20_000

const isEscapable = (sign: string | undefined): boolean => sign === '[' || sign === ']' || sign === '\\'

/** Text up to a closing bracket, where `\[`, `\]` and `\\` stand for the signs themselves; null where none closes. */
const readWords = (source: string, start: number): { words: string; next: number } | null => {
  let words = ''
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === ']') return words === '' ? null : { words, next: at + 1 }
    if (source[at] === '\\' && isEscapable(source[at + 1])) at += 1
    words += source[at]
  }
  return null
}

/** Where the value that opens at `start` with a brace or bracket ends; null where it does not. */
const findEnd = (source: string, start: number): number | null => {
  let [depth, quoted] = [0, false]
  for (let at = start; at < source.length; at += 1) {
    const sign = source[at] ?? ''
    if (quoted && sign === '\\') at += 1
    else if (sign === '"') quoted = !quoted
    else if (!quoted && '{['.includes(sign)) depth += 1
    else if (!quoted && '}]'.includes(sign)) depth -= 1
    if (depth === 0) return at + 1
  }
  return null
}

const readShort = (source: string, start: number): { mark: Mark; next: number } | null => {
  const end = source.indexOf(')', start)
  const inner = end < 0 ? '' : source.slice(start + 1, end)
  const colon = inner.indexOf(':')
  const [entity, value] = colon < 0 ? [inner, ''] : [inner.slice(0, colon), inner.slice(colon + 1)]
  return entity.trim() === ''
    ? null
    : { mark: { entity: entity.trim(), ...(value.trim() === '' ? {} : { value: value.trim() }) }, next: end + 1 }
}

const readAnnotation = (source: string, start: number): Annotation | null => {
  const read = readWords(source, start + 1)
  if (!read) return null
  const { words, next } = read
  if (source[next] === '(') {
    const short = readShort(source, next)
    return short && { words, ...short }
  }
  if (source[next] !== '{' && !source.startsWith('[{', next)) return null
  const end = findEnd(source, next)
  if (end === null) return { error: `The mark of "${words}" is not closed.` }
  const mark = readEntityObject(source.slice(next, end))
  return 'error' in mark ? { error: `The mark of "${words}": ${mark.error}` } : { words, mark, next: end }
}

/** Reads a Rasa example: `[words](entity)`, `[words](entity:value)` and `[words]{"entity": "city", "role": "from"}` are marks. */
export const readAnnotations = (source: string): Annotated | { error: string } => {
  if (source.length > maxSourceLength) return { error: `The example is over ${maxSourceLength.toLocaleString('en')} characters long.` }
  const entities: PhraseEntity[] = []
  let [text, at] = ['', 0]
  while (at < source.length) {
    if (source[at] === '\\' && isEscapable(source[at + 1])) {
      text += source[at + 1]
      at += 2
      continue
    }
    const annotation = source[at] === '[' ? readAnnotation(source, at) : null
    if (annotation && 'error' in annotation) return annotation
    if (annotation) {
      entities.push({ start: text.length, end: text.length + annotation.words.length, ...annotation.mark })
      text += annotation.words
      at = annotation.next
    } else {
      text += source[at]
      at += 1
    }
  }
  return { text, entities }
}
