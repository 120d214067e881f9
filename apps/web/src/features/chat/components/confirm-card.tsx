'use client'
import type { Card as CardContent } from '@frontdesk/contracts/message'
import { Badge } from '@frontdesk/ui/badge'
import { Button } from '@frontdesk/ui/button'
import { Card, CardBody, CardFooter, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { Check, ShieldCheck, X } from 'lucide-react'
import { useId } from 'react'
import type { CardState } from '../rows/row.ts'
import { CardRows } from './card-rows.tsx'
import { useChat } from './chat-context.tsx'

const outcomes = {
  confirmed: (
    <Badge tone="info">
      <Check aria-hidden="true" /> You confirmed
    </Badge>
  ),
  done: (
    <Badge tone="success">
      <Check aria-hidden="true" /> Done
    </Badge>
  ),
  cancelled: (
    <Badge>
      <X aria-hidden="true" /> You cancelled
    </Badge>
  ),
  superseded: <Badge>No longer open</Badge>,
}

type ConfirmCardProps = { card: Extract<CardContent, { kind: 'confirm' }>; state: CardState; working: boolean }

/** What is going to happen, and the two buttons that decide it. Decided or replaced, it only says so. */
export const ConfirmCard = ({ card, state, working }: ConfirmCardProps) => {
  const { send } = useChat()
  const titleId = useId()
  const decide = (decision: 'confirm' | 'cancel') =>
    send(decision === 'confirm' ? card.confirmLabel : card.cancelLabel, { kind: 'confirm', actionRunId: card.actionRunId, decision })
  return (
    <Card role="group" aria-labelledby={titleId} className="max-w-md" data-card-state={state}>
      <CardHeader>
        <CardTitle level={2} id={titleId}>
          {card.title}
        </CardTitle>
        {state !== 'live' && outcomes[state]}
      </CardHeader>
      <CardBody>
        <CardRows rows={card.rows} />
      </CardBody>
      {state === 'live' && (
        <CardFooter className="flex-col items-stretch gap-2.5">
          <div className="flex gap-2">
            <Button variant="primary" className="flex-1 sm:flex-none" onClick={() => decide('confirm')}>
              {card.confirmLabel}
            </Button>
            <Button className="flex-1 sm:flex-none" onClick={() => decide('cancel')}>
              {card.cancelLabel}
            </Button>
          </div>
          <p className="flex items-center gap-1.5 text-xs text-muted">
            <ShieldCheck aria-hidden="true" className="size-3.5" /> Nothing happens until you confirm
          </p>
        </CardFooter>
      )}
      {state === 'confirmed' && working && (
        <CardFooter>
          <p className="animate-pulse text-sm text-muted">Carrying it out…</p>
        </CardFooter>
      )}
    </Card>
  )
}
