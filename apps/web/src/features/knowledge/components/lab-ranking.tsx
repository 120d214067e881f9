import type { LabHit } from '@frontdesk/contracts/knowledge/lab'
import { Card, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Table, TableHead } from '@frontdesk/ui/table'
import { SearchX } from 'lucide-react'
import { describeCount } from '@/components/describe-count'
import { stages } from '../lab/stages.ts'
import { LabHitRow } from './lab-hit-row.tsx'

/** Passages that were taken out, by the reason. */
const groupByReason = (hits: readonly LabHit[]): [string, LabHit[]][] => {
  const groups = new Map<string, LabHit[]>()
  for (const hit of hits) {
    if (hit.removedBy !== null) groups.set(hit.removedBy, [...(groups.get(hit.removedBy) ?? []), hit])
  }
  return [...groups]
}

/** Every passage with its rank and score in each ranking, side by side; those that were taken out below, under the reason. */
export const LabRanking = ({ hits }: { hits: readonly LabHit[] }) => {
  const kept = hits.filter(({ removedBy }) => removedBy === null)
  return (
    <Card>
      <CardHeader>
        <div>
          <CardTitle level={2}>What was found</CardTitle>
          <p className="mt-0.5 text-xs text-muted">
            {describeCount(kept.length, 'passage')} kept, {hits.length - kept.length} taken out. Place and score in each ranking.
          </p>
        </div>
      </CardHeader>
      {hits.length === 0 ? (
        <EmptyState icon={<SearchX />} title="Nothing was found" description="No passage has anything to do with the question." />
      ) : (
        <Table label="Passages by ranking">
          <thead className="max-lg:sr-only">
            <tr>
              <TableHead className="ps-4">Passage</TableHead>
              {stages.map(({ id, text, hint }) => (
                <TableHead key={id} title={hint} className="max-lg:hidden">
                  {text}
                </TableHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.map((hit) => (
              <LabHitRow key={hit.chunkId} hit={hit} />
            ))}
          </tbody>
          {groupByReason(hits).map(([reason, removed]) => (
            <tbody key={reason}>
              <tr className="border-y border-line bg-sunken">
                <th colSpan={stages.length + 1} scope="rowgroup" className="px-4 py-2 text-start text-xs font-medium text-muted">
                  Taken out ({removed.length}): {reason}
                </th>
              </tr>
              {removed.map((hit) => (
                <LabHitRow key={hit.chunkId} hit={hit} />
              ))}
            </tbody>
          ))}
        </Table>
      )}
    </Card>
  )
}
