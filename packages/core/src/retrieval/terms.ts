import { stem } from './stem.ts'

/** Function words, question words and politeness: they say nothing about what a passage is about. */
const stopWords = new Set(
  `a about after again all also am an and any anybody anyone anything are as at be because been before being between both but by can cant could
  couldnt did didnt do does doesnt doing done dont for from further had has have havent having he her here hers hey hi hello hey him his how i
  id if ill im in into is isnt it its ive just kindly let lets like may me might my myself need no nor not now of off oh ok okay on once only or
  other our ours please pls plz really s same say shall she should so some somebody someone something still such t tell than thank thanks that
  thats the their theirs them then there these they theyre thing things this those though to too u ur us very want wanna was wasnt we well were
  werent what whats when where whereabouts wheres which while who whom whos why will with without wont would wouldnt yes yeah you youd youll
  your youre yours yourself know long much many wondering wonder happen happens get got getting gets`.split(/\s+/),
)

/** Words whose forms no suffix rule brings together, and common spellings of the same word. */
const irregular = new Map(
  Object.entries({
    delivery: 'deliver', deliveries: 'deliver', sent: 'send', bought: 'buy', paid: 'pay', lost: 'lose', broke: 'break', broken: 'break',
    came: 'come', went: 'go', gone: 'go', chose: 'choose', chosen: 'choose', gave: 'give', given: 'give', took: 'take', taken: 'take',
    wore: 'wear', worn: 'wear', forgot: 'forget', forgotten: 'forget', stole: 'steal', stolen: 'steal', kept: 'keep', left: 'leave',
    made: 'make', found: 'find', spent: 'spend', sold: 'sell', torn: 'tear', tore: 'tear', shrank: 'shrink', shrunk: 'shrink', wrote: 'write',
    feet: 'foot', colour: 'color', colours: 'color', personalised: 'personalize', personalise: 'personalize',
    emails: 'email', cheque: 'check', canceled: 'cancel', cancelled: 'cancel', adress: 'address',
  }), // biome-ignore format: a table
)

/** Words that a suffix rule would bring together with another (customs, customer). */
const unstemmed = new Set(['customs'])

const word = /[\p{L}\p{N}]+(?:[.,](?=\p{N})[\p{N}]+)*(?:['’][\p{L}]+)?/gu
const marks = /['’,]/
const combiningMarks = /\p{M}+/gu
/** Such text has nothing to fold, and looking for it takes half of the time. */
const plain = /^\p{ASCII}*$/u

/** Lower case, accents folded, compatibility forms resolved ("Café" and "CAFÉ" become "cafe"). */
export const fold = (text: string): string => (plain.test(text) ? text : text.normalize('NFKD').replace(combiningMarks, '')).toLowerCase()

/**
 * Index terms of a text in order, repeats kept: folded, stop words removed, stemmed; numbers stand as written without group commas.
 * The same function serves passages and questions; with a change to it `indexingVersion` is to be raised.
 */
export const terms = (text: string): string[] => {
  const found: string[] = []
  const joined = fold(text).replace(/\be-mail/g, 'email')
  for (const match of joined.match(word) ?? []) {
    const bare = marks.test(match) ? match.replace(/['’]s$/, '').replace(/['’,]/g, '') : match
    if (stopWords.has(bare)) continue
    found.push(unstemmed.has(bare) ? bare : stem(irregular.get(bare) ?? bare))
  }
  return found
}
