import { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { z } from 'zod'
import type { DataNode, Reading } from '../data-node.ts'
import type { Draft } from '../draft/create-draft.ts'
import { explainIssue } from '../explain-issue.ts'
import { toValue } from '../to-value.ts'
import { isUnknownIntent } from '../unknown-intent.ts'

const Item = z.strictObject({ text: z.string(), intent: z.string(), entities: z.array(PhraseEntity).optional() })

/** Reads a plain list of `{text, intent}`, with `entities` where there are any. */
export const readList = ({ findings, placeOf }: Reading, items: readonly DataNode[], draft: Draft): void => {
  for (const node of items) {
    const read = Item.safeParse(toValue(node))
    if (!read.success) findings.problem(placeOf(node.offset), `An item is not {"text", "intent"}: ${explainIssue(read.error)}.`)
    else if (isUnknownIntent(read.data.intent))
      draft.addUnknown(placeOf(node.offset), { text: read.data.text, entities: read.data.entities })
    else
      draft.addPhrase(placeOf(node.offset), read.data.intent, {
        text: read.data.text,
        ...(read.data.entities ? { entities: read.data.entities } : {}),
      })
  }
}
