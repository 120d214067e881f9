import { type DataNode, entryOf, type MapNode, type Reading } from '../data-node.ts'
import type { Draft } from '../draft/create-draft.ts'
import { explainIssue } from '../explain-issue.ts'
import { readText } from '../read-text.ts'
import { toValue } from '../to-value.ts'
import { FrontdeskSection } from './frontdesk-section.ts'
import { parseYaml } from './parse-yaml.ts'
import { readExamples } from './read-examples.ts'
import { readIntentItem } from './read-intent-item.ts'

const itemKinds = ['intent', 'synonym', 'regex', 'lookup'] as const

const readItem = (reading: Reading, item: DataNode, draft: Draft): void => {
  const { findings, placeOf } = reading
  const place = placeOf(item.offset)
  const kind = item.kind === 'map' ? itemKinds.find((key) => entryOf(item, key)) : undefined
  if (item.kind !== 'map' || !kind) {
    findings.problem(place, `An item of nlu must be one of ${itemKinds.join(', ')}.`)
    return
  }
  const name = readText(reading, entryOf(item, kind), `The name of the ${kind}`, item.offset)
  if (name === null) return
  for (const { key, offset } of item.entries) {
    if (key !== kind && key !== 'examples' && key !== 'metadata')
      findings.problem(placeOf(offset), `"${key.slice(0, 60)}" is not known in an item of nlu.`)
  }
  if (kind === 'intent') readIntentItem(reading, item, name.trim(), draft)
  else readWords(reading, item, kind, name.trim(), draft)
}

const readWords = (reading: Reading, item: MapNode, kind: 'synonym' | 'regex' | 'lookup', name: string, draft: Draft): void => {
  if (entryOf(item, 'metadata')) reading.findings.problem(reading.placeOf(item.offset), `Only intents have metadata, not a ${kind}.`)
  for (const example of readExamples(reading, item)) {
    if (kind === 'synonym') draft.entities.addSynonym(example.place, name, example.source)
    else if (kind === 'lookup') draft.entities.addValue(example.place, name, example.source)
    else draft.entities.addPattern(example.place, name, example.source)
  }
}

const readVersion = (reading: Reading, document: MapNode): void => {
  const node = entryOf(document, 'version')
  const version = node && readText(reading, node, 'The version', document.offset)
  if (version && !/^[23](\.\d+)?$/.test(version.trim()))
    reading.findings.problem(
      reading.placeOf(node.offset),
      `Version ${version.slice(0, 20)} of Rasa's format is not known; 2.x and 3.x are.`,
    )
}

const readSection = (reading: Reading, node: DataNode, draft: Draft): void => {
  const place = reading.placeOf(node.offset)
  const read = FrontdeskSection.safeParse(toValue(node))
  if (!read.success) {
    reading.findings.problem(place, `frontdesk.${explainIssue(read.error)}`)
    return
  }
  for (const entity of read.data.entities) draft.entities.define(place, entity)
  draft.entities.defineSynonyms(place, read.data.synonyms)
}

const known: readonly string[] = ['version', 'nlu', 'frontdesk']

/** True when the document has training data. */
const readDocument = (reading: Reading, document: DataNode, draft: Draft): boolean => {
  const { findings, placeOf } = reading
  if (document.kind === 'scalar' && document.value === null) return false
  if (document.kind !== 'map') return findings.fail(placeOf(document.offset), 'The file must have the key "nlu", with a list below it.')
  readVersion(reading, document)
  for (const { key, offset } of document.entries) {
    if (!known.includes(key)) findings.warn(placeOf(offset), `"${key.slice(0, 60)}" is no training data and is left out.`)
  }
  const section = entryOf(document, 'frontdesk')
  if (section) readSection(reading, section, draft)
  const nlu = entryOf(document, 'nlu')
  if (nlu?.kind === 'list') for (const item of nlu.items) readItem(reading, item, draft)
  else if (nlu && !(nlu.kind === 'scalar' && nlu.value === null)) findings.problem(placeOf(nlu.offset), '"nlu" must be a list.')
  return nlu !== null || section !== null
}

/** Reads Rasa's training data, version 2 or 3, one document or several. */
export const readRasaYaml = (text: string, reading: Reading, draft: Draft): void => {
  const documents = parseYaml(text, reading)
  const hasData = documents.map((document) => readDocument(reading, document, draft)).some(Boolean)
  if (!hasData && reading.findings.problems.length === 0)
    reading.findings.problem(null, 'The file has no training data: the key "nlu" is missing.')
}
