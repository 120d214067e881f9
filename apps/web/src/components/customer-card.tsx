import { Avatar } from '@frontdesk/ui/avatar'
import { Badge } from '@frontdesk/ui/badge'
import { CopyButton } from './copy-button.tsx'
import { formatMoney } from './format-money.ts'
import { toTitle } from './labels/to-title.ts'
import type { ThreadData } from './thread/thread-data.ts'
import { formatDate } from './time/format-time.ts'

/** Who writes: a customer the shop vouches for, or a guest. */
export const CustomerCard = ({ customer }: { customer: ThreadData['customer'] }) =>
  customer === null ? (
    <div className="flex items-center gap-3">
      <Avatar name="Guest" size="lg" />
      <div className="min-w-0">
        <p className="text-sm font-semibold text-ink">Guest</p>
        <p className="text-xs text-muted">Not signed in: identity is not confirmed</p>
      </div>
    </div>
  ) : (
    <div className="flex items-center gap-3">
      <Avatar name={customer.name} size="lg" />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-semibold text-ink">{customer.name}</p>
        <p className="flex items-center gap-0.5 text-xs text-muted">
          <span className="truncate">{customer.email}</span>
          <CopyButton text={customer.email} label="Copy email address" size="xs" className="-my-1 size-6" />
        </p>
      </div>
    </div>
  )

/** The customer's last orders, newest first. */
export const OrderList = ({ orders }: { orders: ThreadData['orders'] }) => (
  <ul className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line">
    {orders.map((order) => (
      <li key={order.number} className="flex items-center justify-between gap-3 bg-surface px-3 py-2 text-[0.8125rem]">
        <div className="min-w-0">
          <p className="font-mono text-xs font-medium text-ink">{order.number}</p>
          <p className="text-xs text-muted tabular-nums">
            {formatDate(order.placedAt)} · {formatMoney(order.totalCents)}
          </p>
        </div>
        <Badge>{toTitle(order.status)}</Badge>
      </li>
    ))}
  </ul>
)
