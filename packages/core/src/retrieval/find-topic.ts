import { fold } from './terms.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words that no noun phrase goes across. */
const breaks = list(
  `about after all also am an and any are as at be because been before being between but by can cant cannot could did didnt do does doesnt dont
  during for from had has have how i if in into is isnt it its just like may me might must no not of off on once only or our out over please
  shall she should so than that thats the their them then there these they this those through to too under until up upon us want was we were
  what whats when where which while who whom whose why will with within without wont would you he her him his a my your yours mine ours last next
  some much many long often soon hi hello hey thanks ok yes again still ever really there here now today tomorrow yesterday`,
)
/** Words after which a verb stands, not a noun. */
const subjects = list(
  'i you we they he she it to can could will would should do did does not never please cant dont wont didnt cannot must may might and ill',
)
const verbs = list(
  `accept allow apply arrive ask become begin book bought break bring broke buy call cancel change charge check claim close come contact cost
  deliver delete do download exchange expect expire expired fit forget forgot found get give go got happen have help hold keep know last leave
  let look lose lost make match mean miss move need offer open order ordered pay paid pick place print process provide put receive received redeem
  refund register remove repair replace report require reset return returned run say see sell send sent ship shipped sign sold speak start stop
  store submit switch take talk tell tell think track try turn understand unlock update use visit wait want wash wear work wrap write`,
)

type Word = { text: string; folded: string; end: boolean }

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/([\p{L}\p{N}$€£][\p{L}\p{N}'’&.,$%-]*)([^\p{L}\p{N}]*)/gu)].map(([, word = '', after = '']) => {
    const bare = word.replace(/[.,'’-]+$/, '')
    return { text: bare, folded: fold(bare).replace(/['’]/g, ''), end: /[.,;:!?]/.test(after) || bare !== word }
  })

const isVerb = (words: readonly Word[], at: number): boolean => {
  const word = words[at]
  const before = words[at - 1]
  return word !== undefined && verbs.has(word.folded) && (before === undefined || before.end || subjects.has(before.folded))
}

/** "does express delivery cost" and "is delivery included" end with a verb. */
const withoutLastVerb = (phrase: readonly Word[], asked: boolean): Word[] => {
  const last = phrase.at(-1)
  return asked && phrase.length > 1 && last && (verbs.has(last.folded) || last.folded.endsWith('ed')) ? phrase.slice(0, -1) : [...phrase]
}

/** Noun phrases of a message in order, without articles: "can I return a winter jacket in store" has "winter jacket" and "store". */
export const nounPhrases = (message: string): string[] => {
  const words = wordsOf(message)
  const asked = words.some(({ folded }) => /^(?:do|does|did|will|can|would|should|could|is|are|was|were)$/.test(folded))
  const phrases: Word[][] = []
  let current: Word[] = []
  const close = (): void => {
    const phrase = withoutLastVerb(current, asked)
    if (phrase.length > 0) phrases.push(phrase)
    current = []
  }
  for (const [at, word] of words.entries()) {
    if (breaks.has(word.folded) || (current.length === 0 && isVerb(words, at))) close()
    else current.push(word)
    if (word.end) close()
  }
  close()
  return phrases.map((phrase) => phrase.map(({ text }) => text).join(' '))
}

/** What a message is about: its first noun phrase; null where it has none. */
export const findTopic = (message: string): string | null => nounPhrases(message)[0] ?? null

/** Where a message is about: "to Canada", "in your Portland store"; null where it names no place or goal. */
export const findPlace = (message: string): string | null => {
  const match =
    /\b(?:to|in|at|from|into)\s+((?:(?:the|your|my|a|an|our)\s+)?[^?.,!;]+?)(?=\s+(?:and|or|but|for|with|by|on|if|when|before|after|how|is|are)\b|[?.,!;]|$)/i.exec(
      message,
    )
  if (!match) return null
  const first = fold(match[1] ?? '').split(/\s+/)[0] ?? ''
  return verbs.has(first) || first === 'me' || first === 'you' ? null : match[0].trim()
}
