import type { EntityMatch } from '@frontdesk/contracts/understanding'
import type { Token } from './tokenize.ts'

const words = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const places = new Map<string, string>([
  ...words.map((word, index): [string, string] => [word, String(index + 1)]),
  ...['1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th', '10th'].map((word, index): [string, string] => [
    word,
    String(index + 1),
  ]),
  ['last', 'last'],
])
const things = new Set(
  'one ones item items option order product thing pair choice entry line purchase parcel package address card button link article'.split(
    ' ',
  ),
)
const pointers = new Set(['the', 'my', 'option', 'that'])
const enders = new Set('please pls thanks and or not is was from in on of instead then actually too also'.split(' '))

const isAlone = (tokens: readonly Token[]) => tokens.length <= 2

/** "The first one", "2nd" and "the last" point at something; "one second", "first name" and "last time" do not. */
const pointsAt = (text: string, tokens: readonly Token[], at: number): number | null => {
  const here = tokens[at]
  const next = tokens[at + 1]
  const previous = tokens[at - 1]?.word ?? ''
  if (!here) return null
  const closed = !next || /[.,;!?\n]/.test(text.slice(here.end, next.start))
  if (next && !closed && things.has(next.word)) return at + 1
  if (pointers.has(previous) && (closed || enders.has(next?.word ?? ''))) return at
  if (/^\d/.test(here.word)) return closed || enders.has(next?.word ?? '') ? at : null
  return isAlone(tokens) && (closed || enders.has(next?.word ?? '')) && !/^(?:one|a|at)$/.test(previous) ? at : null
}

/** The system entity `ordinal`: "the first one" is "1", "2nd" is "2", "the last one" is "last". */
export const findOrdinals = (text: string, tokens: readonly Token[]): EntityMatch[] =>
  tokens.flatMap((token, at) => {
    const value = places.get(token.word)
    const last = value === undefined ? null : pointsAt(text, tokens, at)
    if (value === undefined || last === null) return []
    const previous = tokens[at - 1]
    const start = previous?.word === 'the' ? previous.start : token.start
    const end = tokens[last]?.end ?? token.end
    return [{ entity: 'ordinal', value, text: text.slice(start, end), start, end, source: 'system' as const }]
  })
