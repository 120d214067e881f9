import type { Card as CardContent } from '@frontdesk/contracts/message'
import { Badge } from '@frontdesk/ui/badge'
import { Card, CardBody, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { cn } from '@frontdesk/ui/cn'
import { Check } from 'lucide-react'
import { type ComponentProps, useId } from 'react'
import { CardRows } from './card-rows.tsx'

type Info = Extract<CardContent, { kind: 'info' }>
type Step = NonNullable<Info['steps']>[number]

const toneOf = (status: string): ComponentProps<typeof Badge>['tone'] => {
  if (/late|cancel|lost|fail|declin|damag/i.test(status)) return 'warning'
  return /deliver|refund|complete|done|returned/i.test(status) ? 'success' : 'info'
}

const Timeline = ({ steps }: { steps: readonly Step[] }) => {
  const current = steps.findLastIndex((step) => step.done)
  return (
    <ol className="flex flex-col">
      {steps.map((step, index) => (
        <li key={step.label} aria-current={index === current ? 'step' : undefined} className="relative flex gap-3 pb-4 last:pb-0">
          {index < steps.length - 1 && (
            <span
              aria-hidden="true"
              className={cn(
                'absolute start-[0.5625rem] top-5 bottom-0 w-0.5 -translate-x-1/2 rtl:translate-x-1/2',
                index < current ? 'bg-accent' : 'bg-line',
              )}
            />
          )}
          <span
            aria-hidden="true"
            className={cn(
              'z-1 grid size-[1.125rem] shrink-0 place-items-center rounded-full border-2',
              step.done ? 'border-accent bg-accent text-on-accent' : 'border-line bg-surface',
              index === current && 'ring-4 ring-accent-soft',
            )}
          >
            {step.done && <Check className="size-3" strokeWidth={3} />}
          </span>
          <span className="-mt-px flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-3 text-sm">
            <span className={cn(index === current && 'font-semibold', step.done ? 'text-ink' : 'text-subtle')}>
              {step.label}
              <span className="sr-only">{step.done ? ' (done)' : ' (not yet)'}</span>
            </span>
            {step.at !== undefined && <span className="text-[0.8125rem] text-muted tabular-nums">{step.at}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Facts the bot looked up, with the stations of an order where there are any. */
export const InfoCard = ({ card }: { card: Info }) => {
  const titleId = useId()
  return (
    <Card role="group" aria-labelledby={titleId} className="max-w-md">
      <CardHeader>
        <CardTitle level={2} id={titleId}>
          {card.title}
        </CardTitle>
        {card.status !== undefined && <Badge tone={toneOf(card.status)}>{card.status}</Badge>}
      </CardHeader>
      {card.steps !== undefined && card.steps.length > 0 && (
        <CardBody className="border-b border-line last:border-b-0">
          <Timeline steps={card.steps} />
        </CardBody>
      )}
      {card.rows.length > 0 && (
        <CardBody>
          <CardRows rows={card.rows} />
        </CardBody>
      )}
    </Card>
  )
}
