import { toWords } from './wording.ts'

/** How a message takes something back. */
export type CorrectionCue = {
  /** `strong`: it says that something is wrong; `weak`: "no, ...", "make it ...", a correction only if it leads somewhere. */
  strength: 'strong' | 'weak'
  /** "the other one". */
  other: boolean
  /** The text without what is ruled out: "not that one, the blue one" -> "the blue one". */
  positive: string
  /** What is ruled out, "" where nothing is named. */
  negative: string
}

const strong =
  /\bwrong (one|ones|order|item|size|colou?r|address|number|email|product|pair|thing|reason|option|zip|city|street)\b|\bnot (that|those|these) (one|ones|pair|item|order)\b|^(no,? )?not (that|those|these|this)\b|\bcorrection\b|\bcorrect that\b|\btyped\b.*\bwrong\b|\b(a |the )?typo\b|\bmistyped\b|\bmy (bad|mistake)\b|\bmade a mistake\b|\bpicked the wrong\b|\bgave you the wrong\b|\bthat(?:'s|s| is) (wrong|incorrect|not (right|correct|it|the one|my|what))|\bthis is (wrong|incorrect|not (right|the one|my|what i))|\bmisunderstood\b|\bthe other (one|ones|pair|item|order)\b|\bdifferent one\b|^(no,? )?(incorrect|not (right|correct)|(that|this|it) isn'?t (right|correct))\b|\byou got (me|it) wrong\b/
const byOthers =
  /\b(sent|send|packed|shipped|delivered|got|received|recieved|ordered|bought|gave me)\b.*\bwrong\b|\bwrong\b.*\b(delivered|received|arrived|sent)\b/
const weak =
  /\bi mean(t)?\b|\bmeant to\b|\bnot (the|my|it)\b|\bisn'?t (it|right|the one|what)\b|\bthe other (size|colou?r)\b|\bother one\b|\bchange (the|my|that|it|this)\b|\bmake (it|that|them) \w+|\bdifferent (order|item|size|colou?r|address|email|reason)\b|\bshould (be|have been)\b|\binstead\b|\brather\b/
const opening = /^(no+|nope|nah|sorry|oops|ooops|whoops|wait|hang on|hold on|actually|ah|oh|hmm|err|um)\b[,.:;\s-]+(?=\S)/
const other = /\b(the )?other (one|ones|pair|item|order)\b|\bthe other[\s.]*$/
const ruledOut =
  /\b(?:not|isn't|isnt|instead of|rather than)\s+((?:(?:the|a|an|my|that|those|this|these|size|colou?r)\s+)*(?:(?!(?:but|and|i|it|its|it's|the|rather|make)\b)[\w.-]+\s*){0,3})/g

/** Reads whether a message takes back what was said before; null when it does not. */
export function readCorrection(plain: string): CorrectionCue | null {
  const isStrong = strong.test(plain) && !byOthers.test(plain)
  if (!isStrong && !weak.test(plain) && !opening.test(plain)) return null
  const negatives = [...plain.matchAll(ruledOut)].map((match) => match[1]?.trim() ?? '')
  return {
    strength: isStrong ? 'strong' : 'weak',
    other: other.test(plain),
    positive: plain.replace(opening, '').replace(ruledOut, ' ').trim(),
    negative: negatives
      .filter((part) => toWords(part).some((word) => !/^(that|this|those|these|the|my|one|ones|it)$/.test(word)))
      .join(' '),
  }
}
