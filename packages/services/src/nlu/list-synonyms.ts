import type { SynonymsView } from '@frontdesk/contracts/nlu/synonyms'
import { ListValue } from '@frontdesk/contracts/nlu-data'
import { readSynonyms } from '@frontdesk/db/nlu/read-synonyms'
import { z } from 'zod'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

/** The synonyms that hold whatever the entity. */
export const listSynonyms = async (ctx: Context): Promise<SynonymsView> => {
  requireRole(ctx.actor, 'viewer')
  const { synonyms, revision } = await readSynonyms(ctx.db)
  return { synonyms: z.array(ListValue).parse(synonyms), revision }
}
