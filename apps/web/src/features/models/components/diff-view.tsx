'use client'
import type { ModelDiff } from '@frontdesk/contracts/nlu-report'
import { Badge } from '@frontdesk/ui/badge'
import { TabPanel, Tabs } from '@frontdesk/ui/tabs'
import { useState } from 'react'
import type { Intents } from '../intents.ts'
import { DiffTable } from './diff-table.tsx'

const kinds = [
  {
    value: 'fixed',
    text: 'Fixed',
    tone: 'success',
    about: 'Wrong in the live version, right in the new one.',
    none: 'No phrase is newly understood.',
  },
  {
    value: 'broken',
    text: 'Broken',
    tone: 'danger',
    about: 'Right in the live version, wrong in the new one.',
    none: 'Nothing that is understood today is lost.',
  },
  {
    value: 'changed',
    text: 'Changed',
    tone: 'neutral',
    about: 'Wrong in both, in different ways.',
    none: 'No phrase is wrong in a different way.',
  },
] as const
type Kind = (typeof kinds)[number]['value']

/** The phrases on which two versions differ, by what became of them. */
export const DiffView = ({ diff, intents }: { diff: ModelDiff; intents: Intents }) => {
  const [chosen, setChosen] = useState<Kind | null>(null)
  const open = chosen ?? kinds.find(({ value }) => diff[value].length > 0)?.value ?? 'fixed'
  const tabs = kinds.map(({ value, text, tone }) => ({
    value,
    label: (
      <>
        {text}
        <Badge tone={diff[value].length === 0 ? 'neutral' : tone} className="tabular-nums">
          {diff[value].length}
        </Badge>
      </>
    ),
  }))
  return (
    <Tabs
      label="Differences"
      value={open}
      onValueChange={(value) => setChosen(kinds.find((kind) => kind.value === value)?.value ?? null)}
      tabs={tabs}
      className="[&>[role=tablist]]:px-2"
    >
      {kinds.map(({ value, text, about, none }) => (
        <TabPanel key={value} value={value}>
          {diff[value].length === 0 ? (
            <p className="px-4 py-4 text-[0.8125rem] text-muted">{none}</p>
          ) : (
            <>
              <p className="px-4 pt-3 pb-1 text-xs text-muted">{about}</p>
              <DiffTable
                label={`${text} phrases`}
                phrases={diff[value]}
                intents={intents}
                liveVersion={diff.liveVersion}
                candidateVersion={diff.candidateVersion}
              />
            </>
          )}
        </TabPanel>
      ))}
    </Tabs>
  )
}
