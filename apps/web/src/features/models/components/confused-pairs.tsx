'use client'
import type { Confusion } from '@frontdesk/contracts/nlu-report'
import { Button } from '@frontdesk/ui/button'
import { Card, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import type { Intents } from '../intents.ts'

const shownAtFirst = 10

/** The same as the matrix, to be read as a list. */
export const ConfusedPairs = ({
  confusions,
  intents,
  onOpen,
}: {
  confusions: readonly Confusion[]
  intents: Intents
  onOpen: (confusion: Confusion) => void
}) => {
  const [all, setAll] = useState(false)
  const sorted = confusions.toSorted((a, b) => b.count - a.count)
  const rows = all ? sorted : sorted.slice(0, shownAtFirst)
  return (
    <Card>
      <CardHeader>
        <CardTitle level={2}>Most confused</CardTitle>
      </CardHeader>
      <ol className="flex flex-col divide-y divide-line">
        {rows.map((confusion) => (
          <li key={`${confusion.expected} ${confusion.predicted}`} className="relative flex items-center gap-3 px-4 py-2.5 hover:bg-hover">
            <button
              type="button"
              onClick={() => onOpen(confusion)}
              className="min-w-0 flex-1 text-start text-[0.8125rem] wrap-anywhere text-muted after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
            >
              <span className="font-medium text-ink">{intents.titleOf(confusion.expected)}</span> taken for{' '}
              <span className="font-medium text-ink">{intents.titleOf(confusion.predicted)}</span>
            </button>
            <span className="text-xs whitespace-nowrap text-muted tabular-nums">{describeCount(confusion.count, 'phrase')}</span>
          </li>
        ))}
      </ol>
      {!all && sorted.length > shownAtFirst && (
        <div className="grid place-items-center border-t border-line py-3">
          <Button size="sm" onClick={() => setAll(true)}>
            Show all {sorted.length}
          </Button>
        </div>
      )}
    </Card>
  )
}
