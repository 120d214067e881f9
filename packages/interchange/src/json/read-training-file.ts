import type { z } from 'zod'
import { type DataNode, entryOf, type MapNode, type Reading } from '../data-node.ts'
import type { Draft } from '../draft/create-draft.ts'
import { explainIssue } from '../explain-issue.ts'
import { readMetadata } from '../read-metadata.ts'
import { readText } from '../read-text.ts'
import { toValue } from '../to-value.ts'
import { FileEntity, FileIntentDetails, FilePhrase, FileSynonym, FileUnknownPhrase, trainingFileVersion } from './training-file.ts'

const sections: readonly string[] = ['format', 'version', 'intents', 'outOfScope', 'entities', 'synonyms']

const listOf = ({ findings, placeOf }: Reading, map: MapNode, key: string): readonly DataNode[] => {
  const node = entryOf(map, key)
  if (node && node.kind !== 'list') findings.problem(placeOf(node.offset), `"${key}" must be a list.`)
  return node?.kind === 'list' ? node.items : []
}

/** The checked value of a node; a problem and null where it is of another form. */
const check = <Schema extends z.ZodType>(
  { findings, placeOf }: Reading,
  node: DataNode,
  what: string,
  schema: Schema,
): z.infer<Schema> | null => {
  const read = schema.safeParse(toValue(node))
  if (read.success) return read.data
  findings.problem(placeOf(node.offset), `${what} is not of the right form: ${explainIssue(read.error)}.`)
  return null
}

/** Metadata are checked as those of other formats are. */
const isKeepable = (reading: Reading, node: DataNode): boolean => {
  const metadata = node.kind === 'map' ? entryOf(node, 'metadata') : null
  const before = reading.findings.problems.length
  readMetadata(reading, metadata)
  return reading.findings.problems.length === before
}

const readIntent = (reading: Reading, node: DataNode, draft: Draft): void => {
  const { findings, placeOf } = reading
  const place = placeOf(node.offset)
  if (node.kind !== 'map') {
    findings.problem(place, 'An intent must be an object with a name and phrases.')
    return
  }
  const name = readText(reading, entryOf(node, 'name'), 'The name of an intent', node.offset)
  const rest = { ...node, entries: node.entries.filter(({ key }) => key !== 'name' && key !== 'phrases') }
  const details = check(reading, rest, `The intent ${name ?? ''}`, FileIntentDetails)
  if (name === null || !details || !isKeepable(reading, node)) return
  draft.describeIntent(place, name, details)
  for (const item of listOf(reading, node, 'phrases')) {
    const phrase = check(reading, item, 'A phrase', FilePhrase)
    if (phrase && isKeepable(reading, item)) draft.addPhrase(placeOf(item.offset), name, phrase)
  }
}

/** Reads our own JSON format. */
export const readTrainingFile = (reading: Reading, root: MapNode, draft: Draft): void => {
  const { findings, placeOf } = reading
  const version = entryOf(root, 'version')
  if (version?.kind !== 'scalar' || version.value !== trainingFileVersion)
    findings.fail(placeOf(version?.offset ?? root.offset), `Only version ${trainingFileVersion} of this format is known.`)
  for (const { key, offset } of root.entries) {
    if (!sections.includes(key)) findings.problem(placeOf(offset), `The key "${key.slice(0, 60)}" is not known here.`)
  }
  for (const node of listOf(reading, root, 'entities')) {
    const entity = check(reading, node, 'An entity', FileEntity)
    if (entity) draft.entities.define(placeOf(node.offset), entity)
  }
  for (const node of listOf(reading, root, 'synonyms')) {
    const synonym = check(reading, node, 'A synonym', FileSynonym)
    if (synonym) draft.entities.defineSynonyms(placeOf(node.offset), [synonym])
  }
  for (const node of listOf(reading, root, 'intents')) readIntent(reading, node, draft)
  for (const node of listOf(reading, root, 'outOfScope')) {
    const phrase = check(reading, node, 'A message of no intent', FileUnknownPhrase)
    if (phrase && isKeepable(reading, node)) draft.addUnknown(placeOf(node.offset), phrase)
  }
}
