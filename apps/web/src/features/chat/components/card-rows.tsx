import type { CardRow } from '@frontdesk/contracts/message'

/** Facts of a card, label beside value. */
export const CardRows = ({ rows }: { rows: readonly CardRow[] }) => (
  <dl className="flex flex-col gap-2 text-sm">
    {rows.map((row) => (
      <div key={row.label} className="flex justify-between gap-6">
        <dt className="shrink-0 text-muted">{row.label}</dt>
        <dd className="min-w-0 text-end font-medium wrap-anywhere text-ink">{row.value}</dd>
      </div>
    ))}
  </dl>
)
