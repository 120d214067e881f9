import type { NluReport } from '@frontdesk/contracts/nlu-report'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Table, TableCell, TableHead, TableRow } from '@frontdesk/ui/table'
import { Tags } from 'lucide-react'
import { toTitle } from '@/components/labels/to-title'
import { ScoreBar } from '@/components/score-bar'
import { formatCount } from '../figures/format-count.ts'
import { formatShare } from '../figures/format-share.ts'

/** How well the entities that phrases mark are found. */
export const EntitiesTab = ({ report }: { report: NluReport }) => {
  if (report.entities.length === 0) {
    return (
      <EmptyState
        icon={<Tags />}
        title="No entity is learned from phrases yet"
        description="Mark words in the phrases of an intent to teach one. Entities with a list or a pattern, and the built-in ones, are found by rule and need no measuring."
        className="py-16"
      />
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-[0.8125rem] text-pretty text-muted">
        Entities that are marked in phrases are learned from them. A find counts only if the words are marked from the first to the last
        letter and as the right entity.
      </p>
      <Card>
        <Table label="Quality of the entities">
          <thead>
            <tr>
              <TableHead className="ps-4">Entity</TableHead>
              <TableHead>F1</TableHead>
              <TableHead className="hidden text-end sm:table-cell">Precision</TableHead>
              <TableHead className="hidden text-end sm:table-cell">Recall</TableHead>
              <TableHead className="pe-4 text-end">Support</TableHead>
            </tr>
          </thead>
          <tbody>
            {report.entities.map((entity) => (
              <TableRow key={entity.name}>
                <TableCell className="w-full ps-4 font-medium wrap-anywhere text-ink">{toTitle(entity.name)}</TableCell>
                <TableCell>
                  <span className="flex min-w-36 items-center gap-2.5 tabular-nums">
                    <ScoreBar value={entity.f1} tone={entity.f1 < 0.7 ? 'warning' : 'accent'} className="w-20" />
                    {formatShare(entity.f1)}
                  </span>
                </TableCell>
                <TableCell className="hidden text-end tabular-nums sm:table-cell">{formatShare(entity.precision)}</TableCell>
                <TableCell className="hidden text-end tabular-nums sm:table-cell">{formatShare(entity.recall)}</TableCell>
                <TableCell className="pe-4 text-end tabular-nums">{formatCount(entity.support)}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </Card>
    </div>
  )
}
