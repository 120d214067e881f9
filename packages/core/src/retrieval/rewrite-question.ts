import { findPlace, findTopic, nounPhrases } from './find-topic.ts'
import { fold, terms } from './terms.ts'

export type QuestionContext = {
  /** The visitor's earlier messages, oldest first. */
  previous: readonly string[]
  /** Title of the document cited last. */
  cited?: string | null
}

/** Earlier messages that may still be meant. */
const memory = 3
/** Words of a message that opens like an addition but is a question of its own. */
const longestFragment = 7

const opening =
  /^\s*(?:(?:ok(?:ay)?|so|and|but|or|also|then|oh|ah)[\s,]+)*(?:and|but|or|also|then|what about|how about|same for|same with|what if it(?:'s| is)|what if they(?:'re| are))\b[\s,]*/i
const preposition = /^(?:to|in|at|from|for|with|without|by|on|after|before|into|within|outside|via|of|under|over)\b/i
const bareQuestion =
  /^(?:and |but |so |ok |okay )*(?:how (?:long|much|many|soon|fast|often|far|come|so|exactly)?|why(?: not)?|when|where|who|which(?: one| ones)?|what (?:time|for|then|now|else)|since when|until when|by when|at what cost|for how long|how)\s*[?.!]*$/i
const reference = /\b(it|its|they|them|their|this|that|those|these|one|ones)\b/i
/** A "that" or "it" that stands for nothing said before. */
const emptyReference =
  /\b(?:is|was|does|will|did) it (?:true|possible|going|rain\w*|snow\w*|raining|ok|okay|too late|allowed)\b|\bit(?:'s| is| was) (?:raining|cold|late|true|possible)\b|\b(?:so|such) that\b|\bthat (?:i|you|we|they|is|are|was|were)\b|\bthis (?:week|month|year|morning|evening|afternoon|weekend|summer|winter|friday|monday)\b|\bone of\b|\bwhich one of\b|\b(?:this|that|these|those) (?!for\b|to\b|in\b|take\b|cost\b|work\b|mean\b|arrive\b|also\b|too\b|now\b|on\b|with\b|apply\b|be\b|come\b|free\b|valid\b|possible\b|included\b|covered\b|cheaper\b|open\b|back\b|happen\b|still\b|by\b|as\b|if\b|when\b|and\b)[a-z]{3,}/i

const trimEnd = (text: string): string => text.replace(/[\s?.!,]+$/, '').trim()

const withoutAuxiliary = (question: string): string =>
  trimEnd(question).replace(
    /^(?:(?:hi|hello|hey|please)[\s,]+)*(?:(?:how (?:long|much|many|soon)|what|when|where|why|which|who|how)\b\s*)?(?:(?:do|does|did|is|are|can|could|will|would|should|may|must)\b\s*)?(?:(?:i|you|we|they|there)\b\s*)?/i,
    '',
  )

/** "and to Canada" put where the base says "to the US", or else at its end. */
const withPhrase = (base: string, fragment: string): string => {
  const given = preposition.exec(fragment)?.[0]
  const whole = trimEnd(base)
  if (given) {
    const own = new RegExp(
      `\\b${given}\\s+(?!(?:do|get|know|return|send|have|be|pay|buy|order|cancel|change|use|take|keep)\\b)[^?.,!;]+?(?=\\s+(?:to|in|at|from|for|with|by|on|after|before|if|when|and|or|cost|take|arrive)\\b|$)`,
      'i',
    )
    return own.test(whole) ? whole.replace(own, fragment) : `${whole} ${fragment}`
  }
  const topics = nounPhrases(whole)
  const place = findPlace(whole)
  // A name takes the place of a name, anything else the place of the thing asked about.
  if (place && /^\p{Lu}/u.test(place.replace(/^\S+\s+(?:the\s+)?/, '')) === /^\p{Lu}/u.test(fragment)) {
    return whole.replace(place, `${place.split(/\s+/)[0]} ${fragment}`)
  }
  const replaced = topics.at(-1)
  const predicate = /^(?:how|what|when|where|why|who|which)\b/i.test(whole)
  if (replaced === undefined || (predicate && topics.length === 1)) return `${whole} for ${fragment}`
  return whole.replace(new RegExp(`(?:\\b(?:a|an|the|my|your|some|any)\\s+)?${replaced.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`), fragment)
}

/** True where the message itself names, in a part before the referring word, what that stands for ("do you ship to Canada and what does it cost"). */
const namesItself = (before: string): boolean => {
  const part = /^(.*\S)(?:[,.;:?!]|\s(?:and|but|or|so|if|because)\s)/is.exec(before)?.[1]
  return part !== undefined && terms(part).length >= 2
}

/** Referring words replaced by what they stand for; null where nothing is known that they could. */
const withTopic = (question: string, topic: string | null, place: string | null): string | null => {
  const there = place === null ? question : question.replace(/\b(?:to |in |at )?there\b(?! (?:is|are|was|were|any|a|no)\b)/i, place)
  const words = there !== question
  const bare = there.replace(new RegExp(emptyReference.source, 'gi'), (match) => '\u0001'.repeat(match.length))
  const match = reference.exec(bare)
  if (!match || topic === null || (words && place?.includes(topic)) || namesItself(there.slice(0, match.index))) return words ? there : null
  const possessive = /^(?:its|their)$/i.test(match[1] ?? '')
  return `${there.slice(0, match.index)}${possessive ? `${topic}'s` : topic}${there.slice(match.index + match[0].length)}`
}

/** A title that asks names its topic, any other is one. */
const topicOfTitle = (title: string): string | null => (/\?\s*$|^(?:how|what|when|where|why|who)\b/i.test(title) ? findTopic(title) : title)

const rewriteOn = (question: string, base: string, cited: string | null): string | null => {
  const text = question.replace(/\s+/g, ' ').trim()
  const topic = (base === cited ? null : findTopic(base)) ?? (cited === null ? null : topicOfTitle(cited))
  if (bareQuestion.test(text)) return `${trimEnd(text).replace(/^(?:and|but|so|ok|okay)\s+/i, '')} ${withoutAuxiliary(base)}`.trim()
  const opened = opening.exec(text)
  const rest = trimEnd(opened ? text.slice(opened[0].length) : text)
  const asks = /^(?:how|what|when|where|why|who|which|do|does|did|is|are|can|could|will|would|should|may|must|i)\b/i.test(rest)
  if (rest !== '' && !asks && rest.split(' ').length <= longestFragment && (opened || preposition.test(rest)) && !reference.test(rest)) {
    return withPhrase(base, rest)
  }
  const resolved = withTopic(text, topic, findPlace(base))
  if (resolved !== null) return trimEnd(opened ? resolved.replace(opening, '') : resolved)
  if (terms(text).length === 0 || (opened && !asks)) return `${trimEnd(base)} ${rest || text}`
  return opened && topic !== null && terms(rest).length <= 2 && !fold(rest).includes(fold(topic)) ? `${rest} ${topic}` : null
}

/**
 * A message that leans on those before it ("and for shoes?", "how long does it take?") as a question of its own; null when it stands alone.
 * A message that itself leaned is read first, so that "and to Canada?", "and to Mexico?" both ask what the first question asked.
 */
export const rewriteQuestion = (question: string, { previous, cited = null }: QuestionContext): string | null => {
  const base = previous.slice(-memory).reduce<string | null>((earlier, message) => {
    if (terms(message).length === 0 && earlier !== null) return earlier
    return (earlier === null ? null : rewriteOn(message, earlier, null)) ?? message
  }, null)
  if (base === null) return cited === null ? null : rewriteOn(question, cited, cited)
  return rewriteOn(question, base, cited)
}
