import { namesIn } from './claims.ts'
import { fold } from './terms.ts'

const calendar =
  'january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|daily|weekly|century|centuries|immediately|at once|same day|next day|always|never|any time'
const spelled =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|million|billion|half|dozen|several|twice|once'
const time = new RegExp(
  `\\d|\\b(?:${calendar})\\b|\\b(?:${spelled})\\s+(?:\\w+\\s+)?(?:second|minute|hour|day|week|month|year|decade)s?\\b`,
  'i',
)
const amount = new RegExp(`\\d|[$€£¥%]|\\b(?:${spelled}|free|no (?:extra )?(?:cost|charge|fee|limit)|nothing)\\b`, 'i')

/** Names that the question does not itself hold. */
const tellsName = (text: string, question: string): boolean => {
  const asked = fold(question)
  return (
    namesIn(`. ${text}`).some((name) => !asked.includes(name)) ||
    /\b(?:we|you|our|your|customers?|agents?|staff|team|company|person|people)\b/i.test(text)
  )
}

type Shape = { asks: RegExp; has: (text: string, question: string) => boolean }

const shapes: readonly Shape[] = [
  {
    asks: /\b(?:when|until when|what (?:year|date|day|month|time|century|decade)|(?:in|on) (?:which|what) (?:year|day|century|month)|how (?:long|soon|old|often))\b/i,
    has: (text) => time.test(text),
  },
  {
    asks: /\bhow (?:many|much|large|big|tall|far|high|deep|wide|heavy)\b|\bwhat (?:percent|percentage|price|amount|number)\b/i,
    has: (text) => amount.test(text),
  },
  { asks: /\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|company|carrier|country|city|state)\b/i, has: tellsName },
]

/** Whether a text holds what a question asks for: a time for "when", an amount for "how much", somebody for "who". Null for other questions. */
export const hasAnswerShape = (question: string, text: string): boolean | null => {
  const shape = shapes.find(({ asks }) => asks.test(question))
  return shape ? shape.has(text, question) : null
}
