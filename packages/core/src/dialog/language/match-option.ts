import type { SlotOption } from '@frontdesk/contracts/dialog'
import { areSimilar } from './similar-words.ts'
import { toWords } from './wording.ts'

/**
 * `clear`: the message is about this option alone; `named`: it holds the whole label among other words; `loose`: it shares
 * words with the label. `several`: the message fits some of the options equally well.
 */
export type OptionMatch =
  | { kind: 'one'; option: SlotOption; strength: 'clear' | 'named' | 'loose' }
  | { kind: 'several'; options: SlotOption[] }

const split = (words: string) => words.split(' ')
const fillers = new Set(
  split(
    'the a an one ones my its it is im i id ill ive me want would like to return exchange swap cancel send please pls that this those these for of from in with and or pair item ' +
      'items order option choice number no yes yeah ok okay sure just think take pick go choose give get meant mean not actually sorry oops wait hi hello thanks thank you was were ' +
      'be by at on so then let lets do can could will your them they he she we us our have has had need back correct wrong change make it thing things stuff kind',
  ),
)
const ordinals: Record<string, number> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
  sixth: 5,
  '6th': 5,
  seventh: 6,
  '7th': 6,
  eighth: 7,
  '8th': 7,
  ninth: 8,
  '9th': 8,
  tenth: 9,
  '10th': 9,
  top: 0,
  last: -1,
  bottom: -1,
  final: -1,
}
const numerals: Record<string, number> = { one: 0, two: 1, three: 2, four: 3, five: 4, six: 5, seven: 6, eight: 7, nine: 8, ten: 9 }
const otherOne = /\b(the )?other (one|ones|pair|item|order)\b/

const contentOf = (text: string) => toWords(text).filter((word) => !fillers.has(word))

/** "the second one", "last", "number 2", "#3": a place in the list, unless other words say more. */
function readOrdinal(text: string, count: number): number | null {
  const words = toWords(text)
  const named = words.filter((word) => word in ordinals)
  const rest = contentOf(text).filter((word) => !(word in ordinals))
  const digits = rest.length === 1 && named.length === 0 ? rest[0] : undefined
  if (digits !== undefined) {
    const place = /^\d{1,2}$/.test(digits) ? Number(digits) - 1 : numerals[digits]
    return place !== undefined && place >= 0 && place < count ? place : null
  }
  if (words.length === 1 && words[0] === 'one') return 0
  const place = named.length === 1 && rest.length === 0 && named[0] !== undefined ? ordinals[named[0]] : undefined
  if (place === undefined) return null
  const index = place < 0 ? count + place : place
  return index < count ? index : null
}

const holds = (words: readonly string[], word: string) => words.some((candidate) => areSimilar(candidate, word))

type Scored = { option: SlotOption; score: number; covered: boolean; contained: boolean }

/** Scores options by the content words they share with the text, rare words counting more. */
function scoreOptions(text: string, options: readonly SlotOption[]): Scored[] {
  const asked = [...new Set(contentOf(text))]
  const labels = options.map(({ label }) => toWords(label))
  const weight = (word: string) => Math.log(1 + options.length / labels.filter((label) => holds(label, word)).length)
  return options.map((option, index) => {
    const label = labels[index] ?? []
    const shared = asked.filter((word) => holds(label, word))
    const essential = label.filter((word) => !fillers.has(word))
    return {
      option,
      score: shared.reduce((sum, word) => sum + weight(word), 0),
      covered: shared.length > 0 && shared.length === asked.length,
      contained: essential.length > 0 && essential.every((word) => holds(asked, word)),
    }
  })
}

function matchWords(text: string, options: readonly SlotOption[]): OptionMatch | null {
  const scored = scoreOptions(text, options).filter(({ score }) => score > 0)
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const winners = scored.filter(({ score }) => best - score < 1e-9)
  const contained = winners.filter((winner) => winner.contained)
  const winner = winners.length === 1 ? winners[0] : contained.length === 1 ? contained[0] : undefined
  if (winner) return { kind: 'one', option: winner.option, strength: winner.covered ? 'clear' : winner.contained ? 'named' : 'loose' }
  const narrows = winners.length > 1 && winners.length < options.length && winners.every(({ covered }) => covered)
  return narrows ? { kind: 'several', options: winners.map(({ option }) => option) } : null
}

/** Finds the option a message means: by value or label, by place in the list, by words in common (typos allowed). */
export function matchOption(text: string, options: readonly SlotOption[]): OptionMatch | null {
  const bare = toWords(text).join(' ')
  if (bare === '' || options.length === 0) return null
  const exact = options.filter(({ label, value }) => toWords(label).join(' ') === bare || value.toLowerCase() === text.trim().toLowerCase())
  if (exact[0] && exact.length === 1) return { kind: 'one', option: exact[0], strength: 'clear' }
  if (otherOne.test(bare)) return null
  const place = readOrdinal(text, options.length)
  const byPlace = place === null ? undefined : options[place]
  const byWords = matchWords(text, options)
  if (!byPlace) return byWords
  const conflict = byWords !== null && (byWords.kind === 'several' || byWords.option.value !== byPlace.value)
  return conflict && /\d/.test(bare) ? null : { kind: 'one', option: byPlace, strength: 'clear' }
}
