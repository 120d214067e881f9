'use client'
import type { DiffPhrase } from '@frontdesk/contracts/nlu-report'
import { Button } from '@frontdesk/ui/button'
import { cn } from '@frontdesk/ui/cn'
import { useState } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { formatCount } from '../figures/format-count.ts'
import type { Intents } from '../intents.ts'
import { IntentLink } from './intent-link.tsx'

type DiffTableProps = {
  label: string
  phrases: readonly DiffPhrase[]
  intents: Intents
  liveVersion: number | null
  candidateVersion: number
}

const shownAtFirst = 25

const Said = ({ name, expected, intents }: { name: string; expected: string; intents: Intents }) => (
  <span className={cn('font-medium', name === expected ? 'text-success-ink' : 'text-danger-ink')}>
    {name === '' ? 'Nothing' : intents.titleOf(name)}
    <span className="sr-only">{name === expected ? ' (right)' : ' (wrong)'}</span>
  </span>
)

/** Phrases on which two versions differ: what was expected, and what each of them said. */
export const DiffTable = ({ label, phrases, intents, liveVersion, candidateVersion }: DiffTableProps) => {
  const [all, setAll] = useState(false)
  const rows = all ? phrases : phrases.slice(0, shownAtFirst)
  const live = liveVersion === null ? 'Live said' : `Version ${liveVersion} said`
  const candidate = `Version ${candidateVersion} says`
  const narrow = (phrase: DiffPhrase) => (
    <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs md:hidden">
      <dt className="text-muted">Expected</dt>
      <dd>{intents.titleOf(phrase.expected)}</dd>
      <dt className="text-muted">{live}</dt>
      <dd>
        <Said name={phrase.live} expected={phrase.expected} intents={intents} />
      </dd>
      <dt className="text-muted">{candidate}</dt>
      <dd>
        <Said name={phrase.candidate} expected={phrase.expected} intents={intents} />
      </dd>
    </dl>
  )
  return (
    <>
      <DataTable
        label={label}
        rows={rows}
        rowKey={({ expected, text }) => `${expected} ${text}`}
        columns={[
          {
            id: 'text',
            header: 'Phrase',
            className: 'w-full ps-4 wrap-anywhere md:min-w-60',
            cell: (phrase) => (
              <>
                <IntentLink name={phrase.expected} intents={intents} phrase={phrase.text} className="sr-only focus:not-sr-only" />
                <span className="text-ink">{phrase.text}</span>
                {narrow(phrase)}
              </>
            ),
          },
          {
            id: 'expected',
            header: 'Expected',
            className: 'hidden whitespace-nowrap md:table-cell',
            cell: (phrase) => <IntentLink name={phrase.expected} intents={intents} phrase={phrase.text} />,
          },
          {
            id: 'live',
            header: live,
            className: 'hidden whitespace-nowrap md:table-cell',
            cell: (phrase) => <Said name={phrase.live} expected={phrase.expected} intents={intents} />,
          },
          {
            id: 'candidate',
            header: candidate,
            className: 'hidden whitespace-nowrap pe-4 md:table-cell',
            cell: (phrase) => <Said name={phrase.candidate} expected={phrase.expected} intents={intents} />,
          },
        ]}
      />
      {!all && phrases.length > shownAtFirst && (
        <div className="grid place-items-center border-t border-line py-3">
          <Button size="sm" onClick={() => setAll(true)}>
            Show all {formatCount(phrases.length)}
          </Button>
        </div>
      )}
    </>
  )
}
