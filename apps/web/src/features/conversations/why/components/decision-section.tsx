import type { Trace } from '@frontdesk/contracts/trace'
import { GitBranch, ListTree } from 'lucide-react'
import { Fact, Facts } from '@/components/facts'
import { actionTitle, slotTitle } from '@/components/labels/action-run-labels'
import { describeRule } from '../describe-rule.ts'
import { shortenIds } from '../shorten-ids.ts'
import { WhyNote, WhySection } from './why-section.tsx'

/** The rules that fired, in order. */
export const DecisionSection = ({ trace }: { trace: Trace }) => (
  <WhySection icon={GitBranch} title="What it decided" about="Fixed rules decide what happens next, never the language model.">
    {trace.decisions.length === 0 ? (
      <WhyNote className="text-muted">No rule fired: a person had the conversation.</WhyNote>
    ) : (
      <ol className="flex flex-col gap-2.5">
        {trace.decisions.map(({ rule, detail }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the decisions of a finished turn never change places
          <li key={index} className="flex gap-2.5 text-[0.8125rem] leading-5">
            <span className="w-4 shrink-0 text-end text-subtle tabular-nums">{index + 1}</span>
            <span className="min-w-0">
              <span className="block text-ink">{describeRule(rule)}</span>
              <span className="block text-xs wrap-anywhere text-muted">
                <code className="font-mono text-[0.6875rem] text-subtle">{rule}</code>
                {detail !== '' && <span title={detail}> {shortenIds(detail)}</span>}
              </span>
            </span>
          </li>
        ))}
      </ol>
    )}
  </WhySection>
)

/** The request in progress and what is known for it. */
export const FlowSection = ({ flow }: { flow: NonNullable<Trace['flow']> }) => {
  const slots = Object.entries(flow.slots)
  return (
    <WhySection icon={ListTree} title="Where the request stands" about="A request needs certain details before anything is done.">
      <Facts>
        <Fact label="Request">
          {actionTitle(flow.actionId)} <code className="font-mono text-[0.6875rem] text-subtle">{flow.actionId}</code>
        </Fact>
        <Fact label="Waits for">{flow.awaiting === null ? 'nothing' : slotTitle(flow.actionId, flow.awaiting)}</Fact>
        {slots.map(([slot, value]) => (
          <Fact key={slot} label={slotTitle(flow.actionId, slot)}>
            {value}
          </Fact>
        ))}
      </Facts>
    </WhySection>
  )
}
