import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { z } from 'zod'
import { type DataNode, entryOf, type MapNode, type Reading } from '../data-node.ts'
import type { Draft } from '../draft/create-draft.ts'
import { explainIssue } from '../explain-issue.ts'
import { toValue } from '../to-value.ts'
import { isUnknownIntent } from '../unknown-intent.ts'
import { toUtf16Offset } from './to-utf16-offset.ts'

const Words = z.union([z.string(), z.number()]).transform(String)
const Example = z.object({
  text: z.string(),
  intent: z.string(),
  entities: z
    .array(
      z.object({
        start: z.number().int(),
        end: z.number().int(),
        entity: z.string(),
        value: Words.nullish(),
        role: Words.nullish(),
        group: Words.nullish(),
      }),
    )
    .nullish(),
})
const RegexFeature = z.object({ name: z.string(), pattern: z.string() })
const LookupTable = z.object({ name: z.string(), elements: z.array(Words) })
const EntitySynonym = z.object({ value: z.string(), synonyms: z.array(z.string()) })

/** Rasa counts characters; a value that is the marked words themselves says nothing. */
const toMark = (text: string, raw: NonNullable<z.infer<typeof Example>['entities']>[number]): PhraseEntity => {
  const [start, end] = [toUtf16Offset(text, raw.start), toUtf16Offset(text, raw.end)]
  const { entity, value, role, group } = raw
  return {
    start,
    end,
    entity,
    ...(role ? { role } : {}),
    ...(group ? { group } : {}),
    ...(value && value !== text.slice(start, end) ? { value } : {}),
  }
}

/** Reads the older JSON format of Rasa (`rasa_nlu_data`). */
export const readRasaJson = (reading: Reading, data: MapNode, draft: Draft): void => {
  const { findings, placeOf } = reading
  const each = <Schema extends z.ZodType>(key: string, schema: Schema, take: (item: z.infer<Schema>, node: DataNode) => void): void => {
    const list = entryOf(data, key)
    if (list && list.kind !== 'list') findings.problem(placeOf(list.offset), `"${key}" must be a list.`)
    for (const node of list?.kind === 'list' ? list.items : []) {
      const read = schema.safeParse(toValue(node))
      if (read.success) take(read.data, node)
      else findings.problem(placeOf(node.offset), `An item of ${key} is not of the right form: ${explainIssue(read.error)}.`)
    }
  }
  for (const key of ['common_examples', 'intent_examples', 'entity_examples']) {
    each(key, Example, ({ text, intent, entities }, node) => {
      const phrase = { text, entities: (entities ?? []).map((mark) => toMark(text, mark)) }
      if (isUnknownIntent(intent)) draft.addUnknown(placeOf(node.offset), phrase)
      else draft.addPhrase(placeOf(node.offset), intent, phrase)
    })
  }
  each('lookup_tables', LookupTable, ({ name, elements }, node) => {
    for (const element of elements) draft.entities.addValue(placeOf(node.offset), name, element.trim())
  })
  each('regex_features', RegexFeature, ({ name, pattern }, node) => draft.entities.addPattern(placeOf(node.offset), name, pattern))
  each('entity_synonyms', EntitySynonym, ({ value, synonyms }, node) => {
    for (const synonym of synonyms) draft.entities.addSynonym(placeOf(node.offset), value.trim(), synonym.trim())
  })
}
