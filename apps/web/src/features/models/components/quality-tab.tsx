'use client'
import type { ModelView } from '@frontdesk/contracts/nlu/model'
import type { NluReport } from '@frontdesk/contracts/nlu-report'
import { Card } from '@frontdesk/ui/card'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { SearchInput } from '@/components/search-input'
import type { Intents } from '../intents.ts'
import { type QualityOrder, sortQuality } from '../quality/sort-quality.ts'
import { ModelFigures } from './model-figures.tsx'
import { QualityTable } from './quality-table.tsx'
import { Terms } from './terms.tsx'

const terms = [
  { term: 'Precision', meaning: 'When the model says this intent, how often it is right.' },
  { term: 'Recall', meaning: 'Of the phrases that belong to this intent, how many it finds.' },
  { term: 'F1', meaning: 'Precision and recall in one figure. Low if either of them is low.' },
  { term: 'Support', meaning: 'Phrases of the intent that were held back and asked. The fewer, the less the figures mean.' },
  { term: 'Phrases', meaning: 'All training phrases of the intent when this version was trained.' },
]

/** The measured quality, as a whole and intent by intent. */
export const QualityTab = ({ model, report, intents }: { model: ModelView; report: NluReport; intents: Intents }) => {
  const [order, setOrder] = useState<QualityOrder>({ key: 'f1', descending: false })
  const [query, setQuery] = useState('')
  const { titleOf } = intents
  const rows = useMemo(() => sortQuality(report.intents, order, query, titleOf), [report, order, query, titleOf])
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-[0.8125rem] text-pretty text-muted">
        The phrases were split into {report.folds} parts. Each part was held back once while the model learned from the others, then asked:
        every figure here comes from {describeCount(report.heldOut, 'phrase')} that the model had not seen. This is called cross-validation.
      </p>
      <ModelFigures model={model} />
      <Card>
        <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-2.5">
          <SearchInput label="Find an intent" value={query} onChange={setQuery} className="w-full sm:w-64" />
          <p role="status" className="text-xs text-muted">
            {describeCount(rows.length, 'intent')}, {order.key === 'f1' && !order.descending ? 'weakest first' : 'sorted'}
          </p>
        </div>
        {rows.length === 0 ? (
          <EmptyState icon={<SearchX />} title="No intent matches" description="Try other words." />
        ) : (
          <QualityTable rows={rows} order={order} onOrder={setOrder} intents={intents} />
        )}
      </Card>
      <Terms title="What do these figures mean?" terms={terms} />
    </div>
  )
}
