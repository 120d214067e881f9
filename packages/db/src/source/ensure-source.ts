import type { SourceConfig } from '@frontdesk/contracts/knowledge/source'
import type { Queryable } from '../database.ts'
import { toJson } from '../to-json.ts'

/** The id of the source of this name, which is made when there is none. Belongs in a transaction. */
export const ensureSource = async (tx: Queryable, input: { id: string; name: string; config: SourceConfig }): Promise<string> => {
  await tx.query('INSERT INTO knowledge_source (id, name, config) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING', [
    input.id,
    input.name,
    toJson(input.config),
  ])
  const [row] = await tx.query<{ id: string }>('SELECT id FROM knowledge_source WHERE name = $1', [input.name])
  return row?.id ?? input.id
}
