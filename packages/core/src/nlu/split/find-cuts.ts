import { clauseMood } from './clause-mood.ts'

/** A place where a message may be cut: what lies between `from` and `to` belongs to neither side. */
export type Cut = { from: number; to: number; strength: number; further: boolean }

type Mark = { pattern: RegExp; strength: number }

const wordCut = 1
const sentenceCut = 3

/** Places to cut, the plainest first; a connective goes with the mark before it. */
const marks: readonly Mark[] = [
  { pattern: /(?<!\s)\s*\n\s*/g, strength: 4 },
  { pattern: /(?<=[\p{L}\p{N})"'’][.?!…]+["')]?)\s+(?=\S)|(?<=\?)(?=\p{L})/gu, strength: sentenceCut },
  {
    pattern:
      /(?<!\s)(?:\s*[,;])?\s+(?:(?:oh|and|but|&)[\s,]+)*(?:also|plus|then|additionally|besides|btw|by the way|as well as|another thing|one more thing|on top of that|while you'?re at it|after that)\b[\s,:]*/gi,
    strength: 2,
  },
  { pattern: /(?<!\s)\s*;\s*|(?<!\s)\s+(?:-+|–|—|\+|\|)\s+/g, strength: 2 },
  { pattern: /(?<!\s)(?:\s*,)?\s+(?:and|&|n|but)\s+/gi, strength: wordCut },
  { pattern: /(?<!\s)\s*,\s+/g, strength: 0 },
]
const numbering: Mark = { pattern: /(?<!\s)\s+\(?[1-4][.)]\s+/g, strength: 2 }

const furtherMark = /also|plus|addition|besides|btw|by the way|as well|another|one more|on top|while|\+/i

/** What follows begins with one of these: it belongs to what stands before it. */
const leansBack =
  /^\W*(?:because|cause|cos|cuz|bc|since|as|so|if|unless|until|till|when (?:i|it|they|we|you)|while|which|who|that|though|although|or|even|especially|like|for|with|without|to|not|i mean|i meant|thanks|thank you|thx|ty)\b/i
/** What precedes begins with one of these: it leans on what follows a mere comma or "and". */
const leansOn =
  /^\W*(?:(?:and|so|but|ok|hi|hello)\W+)*(?:if|when(?! (?:do|does|did|is|are|was|will|can|would|should))|once|after|before|because|since|as|while|although|though|unless|in case|given|for|with|as for|about|regarding)\b(?!.*\?)/i
/** Full stops that end no sentence. */
const abbreviation = /\b(?:no|nr|st|ave|rd|dr|mr|mrs|ms|apt|e\.g|i\.e|etc|vs|approx)\.\s*$/i

const stands = (text: string, cut: Cut, before: number): boolean => {
  const [left, right] = [text.slice(before, cut.from), text.slice(cut.to)]
  if (cut.strength === sentenceCut && abbreviation.test(left)) return false
  if (/^\W*i mean\b/i.test(right)) return false
  if (cut.strength > wordCut) return true
  if (leansOn.test(left) || leansBack.test(right)) return false
  const contrast = /\bbut\b/i.test(text.slice(cut.from, cut.to)) && clauseMood(left) === 'states'
  return !contrast && startsClause(right)
}

/** True where what follows a mere "and" or comma is a clause of its own and no further thing of a list. */
const startsClause = (right: string): boolean => {
  const [clause = ''] = right.split(/[,;.!?\n](?:\s|$)|\s(?:and|but|also)\s/i)
  const said = clause.replace(/\s+(?:please|pls|plz)\W*$/i, '')
  return clauseMood(said) !== 'names' || /\?/.test(right.slice(0, clause.length + 1))
}

/** Every place where a clause may end, in order; of overlapping marks the plainest counts, and takes the connective after it along. */
export const findCuts = (text: string): Cut[] => {
  const found: Cut[] = []
  const numbered = /(?:^|\s)\(?1[.)]\s.*\s\(?2[.)]\s/s.test(text)
  for (const { pattern, strength } of numbered ? [numbering, ...marks] : marks) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length
      const touching = found.find((cut) => match.index <= cut.to && to >= cut.from)
      const further = furtherMark.test(match[0]) || strength === 4
      if (touching) Object.assign(touching, { to: Math.max(touching.to, to), further: touching.further || further })
      else found.push({ from: match.index, to, strength, further })
    }
  }
  let before = 0
  return found
    .sort((one, other) => one.from - other.from)
    .filter((cut) => {
      const good = stands(text, cut, before)
      if (good) before = cut.to
      return good
    })
}
