import { IconButton } from '@frontdesk/ui/icon-button'
import { ChevronLeft, ChevronRight } from 'lucide-react'

type PagerProps = { label: string; offset: number; limit: number; total: number; onOffset: (offset: number) => void }

const whole = new Intl.NumberFormat('en')

/** Which part of a long list is shown, and the ways to the parts beside it. Nothing where one part is all. */
export const Pager = ({ label, offset, limit, total, onOffset }: PagerProps) =>
  total <= limit && offset === 0 ? null : (
    <nav aria-label={label} className="flex items-center justify-end gap-2 px-4 py-2.5 text-xs text-muted md:px-6">
      <span role="status" className="tabular-nums">
        {total === 0 ? 'None' : `${whole.format(offset + 1)} to ${whole.format(Math.min(total, offset + limit))}`} of {whole.format(total)}
      </span>
      <IconButton label="Earlier ones" size="sm" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - limit))}>
        <ChevronLeft aria-hidden="true" className="rtl:rotate-180" />
      </IconButton>
      <IconButton label="Later ones" size="sm" disabled={offset + limit >= total} onClick={() => onOffset(offset + limit)}>
        <ChevronRight aria-hidden="true" className="rtl:rotate-180" />
      </IconButton>
    </nav>
  )
