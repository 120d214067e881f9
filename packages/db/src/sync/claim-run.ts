import type { Audience } from '@frontdesk/contracts/knowledge/audience'
import type { SourceConfig } from '@frontdesk/contracts/knowledge/source'
import type { Queryable } from '../database.ts'

export type ClaimedRun = {
  id: string
  whole: boolean
  attempt: number
  source: { id: string; name: string; config: SourceConfig; collection: string; audience: Audience; language: string | null }
  startedBy: string | null
}

/** Takes a run that waits, or whose worker has not been heard of for `staleMs`. `token` is proof of the claim. Null when there is nothing to take. */
export const claimRun = async (db: Queryable, input: { id: string; token: string; staleMs: number }): Promise<ClaimedRun | null> => {
  const [row] = await db.query<ClaimedRun>(
    `UPDATE sync_run r SET state = 'running', attempt = r.attempt + 1, token = $2, heartbeat_at = clock_timestamp()
     FROM knowledge_source s
     WHERE r.id = $1 AND s.id = r.source_id
       AND (r.state = 'queued' OR r.state = 'running' AND r.heartbeat_at < clock_timestamp() - $3::int * interval '1 millisecond')
     RETURNING r.id, r.whole, r.attempt, r.started_by AS "startedBy", jsonb_build_object('id', s.id, 'name', s.name, 'config', s.config,
       'collection', s.collection, 'audience', s.audience, 'language', s.language) AS source`,
    [input.id, input.token, input.staleMs],
  )
  return row ?? null
}
