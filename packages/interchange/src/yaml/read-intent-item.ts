import type { ImportedPhrase, Metadata } from '@frontdesk/contracts/nlu-interchange'
import { entryOf, type MapNode, type Reading } from '../data-node.ts'
import type { Draft } from '../draft/create-draft.ts'
import { explainIssue } from '../explain-issue.ts'
import { FrontdeskIntent } from '../frontdesk-intent.ts'
import { readMetadata } from '../read-metadata.ts'
import { isUnknownIntent } from '../unknown-intent.ts'
import { readAnnotations } from './read-annotations.ts'
import { type Example, readExamples } from './read-examples.ts'

/** Our own part of an intent's metadata, and what is left of them. */
const splitMetadata = (reading: Reading, item: MapNode): { own: FrontdeskIntent; metadata: Metadata | undefined } => {
  const node = entryOf(item, 'metadata')
  const metadata = readMetadata(reading, node)
  if (!metadata || !('frontdesk' in metadata)) return { own: {}, metadata }
  const { frontdesk, ...rest } = metadata
  const read = FrontdeskIntent.safeParse(frontdesk)
  if (!read.success)
    reading.findings.problem(reading.placeOf(node?.offset ?? item.offset), `metadata.frontdesk: ${explainIssue(read.error)}`)
  return { own: read.data ?? {}, metadata: Object.keys(rest).length > 0 ? rest : undefined }
}

const readPhrase = (reading: Reading, { place, source, metadata }: Example): ImportedPhrase | null => {
  const annotated = readAnnotations(source)
  if ('error' in annotated) {
    reading.findings.problem(place, annotated.error)
    return null
  }
  const kept = readMetadata(reading, metadata)
  return { ...annotated, ...(kept ? { metadata: kept } : {}) }
}

/** Reads `- intent: ...` with its examples; an intent that stands for "no intent" becomes messages of no intent. */
export const readIntentItem = (reading: Reading, item: MapNode, name: string, draft: Draft): void => {
  const place = reading.placeOf(item.offset)
  const { own, metadata } = splitMetadata(reading, item)
  const { outOfScope = isUnknownIntent(name), ...details } = own
  const phrases = readExamples(reading, item).map((example) => ({ place: example.place, phrase: readPhrase(reading, example) }))
  if (outOfScope && metadata)
    reading.findings.warn(place, `The metadata of ${name} are left out: its examples become messages of no intent.`)
  if (!outOfScope) draft.describeIntent(place, name, { ...details, ...(metadata ? { metadata } : {}) })
  for (const { place: at, phrase } of phrases) {
    if (phrase && outOfScope) draft.addUnknown(at, phrase)
    else if (phrase) draft.addPhrase(at, name, phrase)
  }
}
