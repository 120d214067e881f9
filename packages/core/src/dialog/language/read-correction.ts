import { toWords } from './wording.ts'

/** How a message takes something back. */
export type CorrectionCue = {
  /** `strong`: it can only be a correction; `weak`: it opens with "no," or "actually," and goes on. */
  strength: 'strong' | 'weak'
  /** "the other one". */
  other: boolean
  /** The text without what is ruled out: "not that one, the blue one" -> "the blue one". */
  positive: string
  /** What is ruled out, "" where nothing is named. */
  negative: string
}

const strong =
  /\bi mean(t)?\b|\bmeant to\b|\bnot (that|this|those|these|the|it)\b|\bisn'?t (it|right|the one|what)\b|\bwrong (one|order|item|size|colou?r|address|number|email|product|pair|thing|reason|option|zip|city|street)\b|\bthe other (one|ones|pair|item|order|size|colou?r)\b|\bother one\b|\bchange (the|my|that|it|this) ?\w*( \w+)? to\b|\bmake (it|that|them) (a |an |the )?\w+|\bcorrection\b|\bcorrect that\b|\btyped\b.*\bwrong\b|\btypo\b|\bmistyped\b|\bmy (bad|mistake)\b|\bmade a mistake\b|\bpicked the wrong\b|\bgave you the wrong\b|\bthat'?s (wrong|incorrect)\b|\bthat is (wrong|incorrect)\b|\bdifferent (one|order|item|size|colou?r|address|email|reason)\b|\bshould (be|have been)\b/
const weak = /^(no+|nope|nah|sorry|oops|ooops|whoops|wait|hang on|hold on|actually|ah|oh|hmm|err|um)\b[,.:;\s-]+(?=\S)/
const other = /\b(the )?other (one|ones|pair|item|order)\b|^(no,? )?the other$/
const ruledOut =
  /\b(?:not|isn't|isnt|instead of|rather than)\s+((?:(?:the|a|an|my|that|those|this|these|size|colou?r)\s+)*(?:(?!(?:but|and|i|it|its|it's|the|rather|make)\b)[\w.-]+\s*){0,3})/g

/** Reads whether a message takes back what was said before; null when it does not. */
export function readCorrection(plain: string): CorrectionCue | null {
  const isStrong = strong.test(plain)
  if (!isStrong && !weak.test(plain)) return null
  const negatives = [...plain.matchAll(ruledOut)].map((match) => match[1]?.trim() ?? '')
  const opening = plain.replace(weak, '')
  return {
    strength: isStrong ? 'strong' : 'weak',
    other: other.test(plain),
    positive: opening.replace(ruledOut, ' ').trim(),
    negative: negatives.filter((part) => toWords(part).some((word) => !/^(that|this|those|these|the|one|ones|it)$/.test(word))).join(' '),
  }
}
