'use client'
import type { ModelView } from '@frontdesk/contracts/nlu/model'
import type { NluReport } from '@frontdesk/contracts/nlu-report'
import { Badge } from '@frontdesk/ui/badge'
import { TabPanel, Tabs } from '@frontdesk/ui/tabs'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import type { Intents } from '../intents.ts'
import { CalibrationTab } from './calibration-tab.tsx'
import { ConfusionTab } from './confusion-tab.tsx'
import { EntitiesTab } from './entities-tab.tsx'
import { QualityTab } from './quality-tab.tsx'
import { SuggestionsTab } from './suggestions-tab.tsx'
import { ThresholdTab } from './threshold-tab.tsx'

const values = ['quality', 'confusion', 'threshold', 'calibration', 'entities', 'suggestions'] as const

const Panel = ({ value, children }: { value: (typeof values)[number]; children: ReactNode }) => (
  <TabPanel value={value} className="overflow-y-auto">
    <div className="mx-auto max-w-5xl px-4 pt-5 pb-10 md:px-6">{children}</div>
  </TabPanel>
)

/** The report, a tab for each question it answers. The open one stands in the address. */
export const ReportTabs = ({
  model,
  report,
  intents,
  canEdit,
}: {
  model: ModelView
  report: NluReport
  intents: Intents
  canEdit: boolean
}) => {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(values).withDefault('quality'))
  const tabs = [
    { value: 'quality', label: 'Quality' },
    { value: 'confusion', label: 'Confusion' },
    { value: 'threshold', label: 'Threshold' },
    { value: 'calibration', label: 'Calibration' },
    { value: 'entities', label: 'Entities' },
    {
      value: 'suggestions',
      label: (
        <>
          Suggestions
          {report.suggestions.length > 0 && <Badge className="tabular-nums">{report.suggestions.length}</Badge>}
        </>
      ),
    },
  ]
  return (
    <Tabs
      label="Report"
      value={tab}
      onValueChange={(next) => void setTab(values.find((value) => value === next) ?? null)}
      tabs={tabs}
      className="flex-1 [&>[role=tablist]]:px-3 md:[&>[role=tablist]]:px-5"
    >
      <Panel value="quality">
        <QualityTab model={model} report={report} intents={intents} />
      </Panel>
      <Panel value="confusion">
        <ConfusionTab report={report} intents={intents} />
      </Panel>
      <Panel value="threshold">
        <ThresholdTab report={report} />
      </Panel>
      <Panel value="calibration">
        <CalibrationTab report={report} />
      </Panel>
      <Panel value="entities">
        <EntitiesTab report={report} />
      </Panel>
      <Panel value="suggestions">
        <SuggestionsTab report={report} intents={intents} canEdit={canEdit} />
      </Panel>
    </Tabs>
  )
}
