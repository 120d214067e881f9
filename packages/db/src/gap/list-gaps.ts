import type { GapView } from '@frontdesk/contracts/knowledge/gap'
import type { Queryable } from '../database.ts'

export type GapRow = Omit<GapView, 'firstAt' | 'lastAt'> & { firstAt: Date; lastAt: Date }

/** Different wordings shown of a gap. */
const examples = 10

/** Gaps that most visitors came upon first; `ids` or `state` leave others out. */
export const listGaps = (
  db: Queryable,
  input: { ids?: readonly string[] | undefined; state?: GapView['state'] | undefined; limit: number },
): Promise<GapRow[]> =>
  db.query<GapRow>(
    `SELECT g.id, g.question, q.visitors, q.times, g.state, g.document_id AS "documentId", g.first_at AS "firstAt", g.last_at AS "lastAt",
       ARRAY(SELECT text FROM gap_question WHERE gap_id = g.id AND text <> g.question GROUP BY text ORDER BY max(asked_at) DESC, text
         LIMIT ${examples}) AS examples
     FROM gap g CROSS JOIN LATERAL (SELECT count(DISTINCT visitor_id) AS visitors, count(*) AS times FROM gap_question WHERE gap_id = g.id) q
     WHERE ($1::uuid[] IS NULL OR g.id = ANY ($1::uuid[])) AND ($2::"GapState" IS NULL OR g.state = $2::"GapState")
     ORDER BY q.visitors DESC, g.last_at DESC, g.id LIMIT $3`,
    [input.ids ?? null, input.state ?? null, input.limit],
  )
