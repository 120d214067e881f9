import { Bot, Info, MessagesSquare, UserRoundCheck } from 'lucide-react'
import type { DividerRow } from '../rows/row.ts'

const icons = { 'handed-over': MessagesSquare, 'agent-joined': UserRoundCheck, 'bot-returned': Bot, system: Info }

/** A line across the log where the conversation changes hands. */
export const Divider = ({ row }: { row: DividerRow }) => {
  const Icon = icons[row.tone]
  return (
    <div className="flex items-center gap-3 py-1.5" data-divider={row.tone}>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
      <p className="max-w-[80%] text-center text-xs leading-5 font-medium text-muted">
        <Icon aria-hidden="true" className="me-1.5 inline size-3.5 align-[-0.15em] text-accent-ink" />
        {row.text}
      </p>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
    </div>
  )
}
