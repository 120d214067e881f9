import type { MarkedPhrase } from '@frontdesk/contracts/nlu-data'
import type { TaggerExample } from '../train-tagger.ts'

const marked = /\[([^\]]+)\]\(([a-z]+)(?::([a-z]+))?(?:#([a-z0-9]+))?(?:=([^)]+))?\)/g

/** Reads "from [Rome](city:from) with [two](count=2)": an entity with its role, its group and its value. */
export const readMarks = (written: string): MarkedPhrase => {
  const entities: MarkedPhrase['entities'] = []
  let text = ''
  let at = 0
  for (const match of written.matchAll(marked)) {
    const [whole, words = '', entity = '', role, group, value] = match
    text += written.slice(at, match.index)
    entities.push({
      entity,
      start: text.length,
      end: text.length + words.length,
      ...(role === undefined ? {} : { role }),
      ...(group === undefined ? {} : { group }),
      ...(value === undefined ? {} : { value }),
    })
    text += words
    at = match.index + whole.length
  }
  return { text: text + written.slice(at), entities }
}

/** An example without hints or vector. */
export const readExample = (written: string): TaggerExample => ({ phrase: readMarks(written), hints: [], vector: new Float32Array(0) })

const cities = ['rome', 'new york', 'oslo', 'cape town', 'lima', 'san jose', 'cairo', 'paris']

/** Journeys between cities, and phrases that mark nothing. */
export const sampleExamples: TaggerExample[] = [
  ...cities.flatMap((from, index) => {
    const to = cities[(index + 3) % cities.length] ?? ''
    return [
      `i fly from [${from}](city:from) to [${to}](city:to)`,
      `to [${to}](city:to) please`,
      `a train from [${from}](city:from)`,
      `book a flight to [${from}](city:to) from [${to}](city:from)`,
    ]
  }),
  'hello there',
  'thank you very much',
  'where is my order',
  'i want to talk to a person',
].map(readExample)
