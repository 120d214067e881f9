import type { Trace } from '@frontdesk/contracts/trace'
import type { TurnExplanation } from '@frontdesk/services/turn/explain-turn'
import { Badge } from '@frontdesk/ui/badge'
import { Zap } from 'lucide-react'
import { Fact, Facts } from '@/components/facts'
import { actionTitle, labelRunState } from '@/components/labels/action-run-labels'
import { LabelBadge } from '@/components/labels/label-badge'
import { toTitle } from '@/components/labels/to-title'
import { formatStamp } from '@/components/time/format-time'
import { WhySection } from './why-section.tsx'

type Run = TurnExplanation['actionRuns'][number]
type Step = Trace['actionRuns'][number]

const stepTexts: Record<string, string> = { prepare: 'Checked', execute: 'Carried out', cancel: 'Withdrew' }

const RunCard = ({ run }: { run: Run }) => (
  <li className="flex flex-col gap-2 rounded-lg border border-line bg-surface px-3 py-2.5">
    <p className="flex items-center justify-between gap-3 text-[0.8125rem] font-medium text-ink">
      {actionTitle(run.actionId)}
      <LabelBadge label={labelRunState(run.state)} />
    </p>
    <Facts className="text-xs">
      <Fact label="Business key">
        <code className="font-mono text-[0.6875rem]">{run.businessKey}</code>
      </Fact>
      {run.receiptId !== null && (
        <Fact label="Receipt">
          <code className="font-mono text-[0.6875rem]">{run.receiptId}</code>
        </Fact>
      )}
      {run.errorCode !== null && <Fact label="Error">{run.errorCode}</Fact>}
      <Fact label="Attempts">{run.attempt}</Fact>
      <Fact label="Proposed">{formatStamp(run.createdAt)}</Fact>
      {run.finishedAt !== null && <Fact label="Ended">{formatStamp(run.finishedAt)}</Fact>}
    </Facts>
  </li>
)

const StepLine = ({ step }: { step: Step }) => (
  <li className="flex flex-wrap items-baseline gap-x-2 text-[0.8125rem] text-ink">
    <span>
      {stepTexts[step.step] ?? toTitle(step.step)}
      {step.actionId !== '' && `: ${actionTitle(step.actionId)}`}
    </span>
    <Badge>{toTitle(step.outcome)}</Badge>
    {step.detail !== '' && <code className="font-mono text-[0.6875rem] wrap-anywhere text-subtle">{step.detail}</code>}
  </li>
)

/** What was asked of the shop's systems in this turn, and the ledger's rows as they stand now. */
export const ActionSection = ({ steps, runs }: { steps: readonly Step[]; runs: readonly Run[] }) => (
  <WhySection
    icon={Zap}
    title="What it did"
    about="Whatever changes something is written to a ledger first. The business key makes sure that it happens once, however often it is asked for."
  >
    {steps.length > 0 && (
      <ol className="flex flex-col gap-1.5">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a finished turn never change places
          <StepLine key={index} step={step} />
        ))}
      </ol>
    )}
    {runs.length > 0 && (
      <ul aria-label="Ledger" className="flex flex-col gap-2">
        {runs.map((run) => (
          <RunCard key={run.id} run={run} />
        ))}
      </ul>
    )}
  </WhySection>
)
