import { toWords } from './wording.ts'

/** How a message takes something back. */
export type CorrectionCue = {
  /** `strong`: it says that something is wrong; `weak`: "no, ...", "make it ...", a correction only if it leads somewhere. */
  strength: 'strong' | 'weak'
  /** It opens with "no," or the like. */
  opens: boolean
  /** "the other one". */
  other: boolean
  /** The text without what is ruled out: "not that one, the blue one" -> "the blue one". */
  positive: string
  /** What is ruled out, "" where nothing is named. */
  negative: string
}

const wrong = [
  /\bwrong (one|ones|order|item|size|colou?r|address|number|email|product|pair|thing|reason|option|zip|city|street)\b/i,
  /\b(picked|gave you) the wrong\b|\btyped\b.*\bwrong\b|\byou got (me|it) wrong\b|\bmisunderstood\b/i,
  /\bthat(?:'s|s| is) (wrong|incorrect|not (right|correct|it|the one|my|what))\b|\bthis is (wrong|incorrect|not (right|the one|my|what i))\b/i,
  /^(no,? )?(incorrect|not (right|correct)|(that|this|it) isn'?t (right|correct))\b/i,
  /\bnot (that|those|these) (one|ones|pair|item|order)\b|^(no,? )?not (that|those|these|this)\b/i,
  /\bthe other (one|ones|pair|item|order)\b|\bdifferent one\b/i,
  /\bcorrection\b|\bcorrect that\b|\btypo\b|\bmistyped\b|\bmy (bad|mistake)\b|\bmade a mistake\b/i,
]
/** "You sent me the wrong item" is about the shop, not about what was said. */
const byOthers =
  /\b(sent|send|packed|shipped|delivered|got|received|recieved|ordered|bought|gave me)\b.*\bwrong\b|\bwrong\b.*\b(delivered|received|arrived|sent)\b/i
const changes = [
  /\bi mean(t)?\b|\bmeant to\b|\binstead\b|\brather\b|\bshould (be|have been)\b/i,
  /\bnot (the|my|it)\b|\bisn'?t (it|right|the one|what)\b|\bother one\b|\bthe other (size|colou?r)\b/i,
  /\bchange (the|my|that|it|this)\b|\bmake (it|that|them) \w+|\bdifferent (order|item|size|colou?r|address|email|reason)\b/i,
]
const opening = /^(no+|nope|nah|sorry|oops|ooops|whoops|wait|hang on|hold on|actually|ah|oh|hmm|err|um)\b[,.:;\s-]+(?=\S)/i
const other = /\b(the )?other (one|ones|pair|item|order)\b|\bthe other[\s.]*$/i
const ruledOut =
  /\b(?:not|isn't|isnt|instead of|rather than)\s+((?:(?:the|a|an|my|that|those|this|these|size|colou?r)\s+)*(?:(?!(?:but|and|i|it|its|it's|the|rather|make)\b)[\w.-]+\s*){0,3})/gi
const names = (part: string) => toWords(part).some((word) => !/^(that|this|those|these|the|my|one|ones|it)$/.test(word))

/** Reads whether a message takes back what was said before; null when it does not. Letters keep their case. */
export function readCorrection(text: string): CorrectionCue | null {
  const plain = text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  const isStrong = wrong.some((pattern) => pattern.test(plain)) && !byOthers.test(plain)
  const opens = opening.test(plain)
  if (!isStrong && !opens && !changes.some((pattern) => pattern.test(plain))) return null
  const negatives = [...plain.matchAll(ruledOut)].map((match) => match[1]?.trim() ?? '')
  return {
    strength: isStrong ? 'strong' : 'weak',
    opens,
    other: other.test(plain),
    positive: plain.replace(opening, '').replace(ruledOut, ' ').trim(),
    negative: negatives.filter(names).join(' '),
  }
}
