'use client'
import type { Confusion, NluReport } from '@frontdesk/contracts/nlu-report'
import { Button } from '@frontdesk/ui/button'
import { Card } from '@frontdesk/ui/card'
import { Combobox } from '@frontdesk/ui/combobox'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Switch } from '@frontdesk/ui/switch'
import { CircleCheck, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { buildMatrix, rankConfused } from '../confusion/build-matrix.ts'
import type { Intents } from '../intents.ts'
import { ConfusedPairs } from './confused-pairs.tsx'
import { ConfusionGrid } from './confusion-grid.tsx'
import { ConfusionSheet } from './confusion-sheet.tsx'

const shownAtFirst = 30

/** Which intents are mixed up, and by which phrases. */
export const ConfusionTab = ({ report, intents }: { report: NluReport; intents: Intents }) => {
  const [all, setAll] = useState(false)
  const [added, setAdded] = useState<readonly string[]>([])
  const [opened, setOpened] = useState<Confusion | null>(null)
  const confused = useMemo(() => rankConfused(report.confusions), [report])
  const shown = useMemo(() => {
    const first = all ? confused : confused.slice(0, shownAtFirst)
    return [...added.filter((name) => !first.includes(name)), ...first]
  }, [confused, all, added])
  const matrix = useMemo(() => buildMatrix(report, shown), [report, shown])
  const others = report.intents
    .filter(({ name }) => !shown.includes(name))
    .map(({ name }) => ({ value: name, label: intents.titleOf(name) }))
  if (confused.length === 0) {
    return (
      <EmptyState
        icon={<CircleCheck />}
        title="No intent is taken for another"
        description="Every phrase that was held back was understood. Add phrases as visitors write them to keep it that way."
        className="py-16"
      />
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-[0.8125rem] text-pretty text-muted">
        Each row is an intent that phrases belong to, each column what the model said. Red cells count the phrases that were taken wrongly:
        press one to read them. Green cells were right.
      </p>
      <Card className="max-w-full">
        {(others.length > 0 || added.length > 0 || confused.length > shownAtFirst) && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2.5">
            {others.length > 0 && (
              <Combobox
                label="Add an intent to the matrix"
                placeholder="Add an intent"
                options={others}
                value={null}
                onChange={(name) => name !== null && setAdded((before) => [name, ...before])}
                className="w-full sm:w-60"
              />
            )}
            {added.length > 0 && (
              <Button variant="ghost" size="sm" onClick={() => setAdded([])}>
                <X aria-hidden="true" />
                Remove added
              </Button>
            )}
            {confused.length > shownAtFirst && (
              <span className="ms-auto flex items-center gap-2.5 text-[0.8125rem] text-muted">
                <span aria-hidden="true">All {confused.length} confused intents</span>
                <Switch label={`Show all ${confused.length} confused intents`} checked={all} onCheckedChange={setAll} />
              </span>
            )}
          </div>
        )}
        <ConfusionGrid matrix={matrix} titleOf={intents.titleOf} onOpen={setOpened} />
      </Card>
      <ConfusedPairs confusions={report.confusions} intents={intents} onOpen={setOpened} />
      <ConfusionSheet confusion={opened} intents={intents} onClose={() => setOpened(null)} />
    </div>
  )
}
