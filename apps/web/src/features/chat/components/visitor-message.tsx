import { cn } from '@frontdesk/ui/cn'
import type { VisitorRow } from '../rows/row.ts'
import { DeliveryNote } from './delivery-note.tsx'

/** What the visitor wrote, as plain text. */
export const VisitorMessage = ({ row, latest }: { row: VisitorRow; latest: boolean }) => (
  <div aria-live="off" className="flex flex-col items-end gap-1 ps-10 sm:ps-20" data-sender="visitor" data-delivery={row.delivery.state}>
    <p
      className={cn(
        'max-w-full rounded-2xl rounded-ee-md px-3.5 py-2 text-[0.9375rem] leading-relaxed whitespace-pre-wrap wrap-anywhere',
        !row.opensGroup && 'rounded-se-md',
        row.delivery.state === 'failed' ? 'border border-danger-line bg-danger-soft text-ink' : 'bg-bubble text-on-bubble',
      )}
    >
      <span className="sr-only">You said: </span>
      {row.text}
    </p>
    {(row.closesGroup || row.delivery.state !== 'sent') && (
      <div className="pe-1 text-xs">
        <DeliveryNote row={row} latest={latest} />
      </div>
    )}
  </div>
)
