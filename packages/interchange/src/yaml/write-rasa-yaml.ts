import type { DeskData, DeskIntent, Metadata } from '@frontdesk/contracts/nlu-interchange'
import { describeDefaultIntent } from '@frontdesk/core/nlu/describe-default-intent'
import { isUnknownIntent, unknownIntent } from '../unknown-intent.ts'
import { collectSynonyms } from './collect-synonyms.ts'
import { findLosses } from './find-losses.ts'
import { splitExamples, type WrittenExample } from './split-examples.ts'
import { writePhrase } from './write-phrase.ts'
import { quote, writeInline, writeName } from './write-scalar.ts'

const writeExample = ({ source, metadata }: WrittenExample): string =>
  `  - text: ${quote(source)}\n${metadata ? `    metadata: ${writeInline(metadata)}\n` : ''}`

/** An item, with its examples as a block of lines; those that a block cannot hold go to a second item, as a list. */
const writeItem = (key: string, name: string, metadata: Metadata | null, examples: readonly WrittenExample[]): string => {
  const head = `- ${key}: ${writeName(name)}\n${metadata ? `  metadata: ${writeInline(metadata)}\n` : ''}`
  const { lines, others } = splitExamples(examples)
  const block = lines.length > 0 ? `${head}  examples: |\n${lines.map(({ source }) => `    - ${source}\n`).join('')}` : ''
  const list = others.length > 0 ? `${head}  examples:\n${others.map(writeExample).join('')}` : ''
  return block + list || head
}

/** What Rasa has no word for goes under `frontdesk`; what an import assumes anyway is left out. */
const intentMetadata = (intent: DeskIntent): Metadata | null => {
  const assumed = describeDefaultIntent(intent.name)
  const own: Metadata = {}
  for (const key of ['title', 'description', 'kind', 'enabled'] as const) if (intent[key] !== assumed[key]) own[key] = intent[key]
  if (isUnknownIntent(intent.name)) own['outOfScope'] = false
  const metadata = { ...intent.metadata, ...(Object.keys(own).length > 0 ? { frontdesk: own } : {}) }
  return Object.keys(metadata).length > 0 ? metadata : null
}

const writeIntent = (intent: DeskIntent): string =>
  writeItem('intent', intent.name, intentMetadata(intent), intent.phrases.map(writePhrase))

const writeUnknown = ({ outOfScope }: DeskData): string => {
  const examples = outOfScope.map((phrase) => writePhrase({ ...phrase, entities: [] }))
  return examples.length > 0 ? writeItem('intent', unknownIntent, { frontdesk: { outOfScope: true } }, examples) : ''
}

const toWords = (words: readonly string[]): WrittenExample[] => words.map((source) => ({ source, metadata: null }))

/** Writes training data as Rasa reads them, version 3.1. */
export const writeRasaYaml = (data: DeskData): string => {
  const items = [
    ...data.intents.map(writeIntent),
    writeUnknown(data),
    ...collectSynonyms(data).map(([value, words]) => writeItem('synonym', value, null, toWords(words))),
    ...data.entities.flatMap(({ name, patterns }) => (patterns.length > 0 ? [writeItem('regex', name, null, toWords(patterns))] : [])),
    ...data.entities.flatMap(({ name, values }) =>
      values.length > 0 ? [writeItem('lookup', name, null, toWords(values.map(({ value }) => value)))] : [],
    ),
  ]
  const losses = findLosses(data)
  const section = losses === null ? '' : `frontdesk: ${writeInline(losses)}\n`
  const body = items.join('')
  return `version: "3.1"\n${section}nlu:${body === '' ? ' []' : ''}\n${body}`
}
