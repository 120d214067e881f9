import { Eye } from 'lucide-react'

/** Why nothing on the page can be changed. */
export const ViewerNote = ({ className }: { className?: string }) => (
  <p
    className={`flex items-center gap-2 rounded-lg border border-info-line bg-info-soft px-3 py-2 text-xs text-info-ink ${className ?? ''}`}
  >
    <Eye aria-hidden="true" className="size-4 shrink-0" />
    You can look at everything here. Changing it takes an admin.
  </p>
)
