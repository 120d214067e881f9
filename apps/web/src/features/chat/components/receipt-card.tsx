'use client'
import type { Card as CardContent } from '@frontdesk/contracts/message'
import { Card, CardBody, CardFooter, CardHeader, CardTitle } from '@frontdesk/ui/card'
import { CircleCheck } from 'lucide-react'
import { useId } from 'react'
import { CopyButton } from '@/components/copy-button'
import { CardRows } from './card-rows.tsx'

/** Proof of a recorded effect, with the number to quote. */
export const ReceiptCard = ({ card }: { card: Extract<CardContent, { kind: 'receipt' }> }) => {
  const titleId = useId()
  return (
    <Card role="group" aria-labelledby={titleId} className="max-w-md">
      <CardHeader className="justify-start gap-2 border-success-line bg-success-soft">
        <CircleCheck aria-hidden="true" className="size-[1.125rem] shrink-0 text-success-ink" />
        <CardTitle level={2} id={titleId} className="text-success-ink">
          {card.title}
        </CardTitle>
      </CardHeader>
      {card.rows.length > 0 && (
        <CardBody>
          <CardRows rows={card.rows} />
        </CardBody>
      )}
      <CardFooter className="justify-between py-2">
        <span className="text-[0.8125rem] text-muted">
          Receipt <span className="ms-1 font-mono font-medium text-ink select-all">{card.receiptId}</span>
        </span>
        <CopyButton text={card.receiptId} label="Copy receipt number" size="xs" />
      </CardFooter>
    </Card>
  )
}
