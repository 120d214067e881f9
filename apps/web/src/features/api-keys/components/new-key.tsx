import { TriangleAlert } from 'lucide-react'
import { CopyButton } from '@/components/copy-button'

/** The key itself, this once. */
export const NewKey = ({ apiKey }: { apiKey: string }) => (
  <div className="flex flex-col gap-3">
    <p
      role="status"
      className="flex items-start gap-2 rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-[0.8125rem] text-warning-ink"
    >
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      Copy it now: it is shown this once and cannot be read again. Keep it like a password.
    </p>
    <div className="flex items-center gap-2 rounded-lg border border-control bg-sunken py-1.5 ps-3 pe-1.5">
      <code data-testid="new-api-key" className="min-w-0 flex-1 font-mono text-[0.8125rem] break-all text-ink select-all">
        {apiKey}
      </code>
      <CopyButton text={apiKey} label="Copy the key" size="sm" variant="secondary" />
    </div>
    <p className="text-xs text-pretty text-muted">
      Send it with every request as <code className="font-mono">Authorization: Bearer …</code>
    </p>
  </div>
)
