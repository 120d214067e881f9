import { cn } from '@frontdesk/ui/cn'
import { markLabel } from './mark-label.ts'
import { markTone } from './mark-tone.ts'
import { splitMarks } from './split-marks.ts'

type Mark = { start: number; end: number; entity: string; role?: string | undefined; value?: string | undefined }

/** A text with what was found in it underlined and named. */
export const MarkedText = ({ text, marks, className }: { text: string; marks: readonly Mark[]; className?: string }) => (
  <p className={cn('leading-7 wrap-anywhere whitespace-pre-wrap text-ink', className)}>
    {splitMarks(text, marks).map(({ text: part, start, mark }) =>
      mark === null ? (
        part
      ) : (
        <span key={start}>
          <span className={cn('border-b-2 pb-px', markTone(mark.entity).line)}>{part}</span>
          <span className={cn('ms-1 me-0.5 text-[0.6875rem] font-medium', markTone(mark.entity).ink)}>
            {markLabel({ entity: mark.entity, role: mark.role, value: mark.value === part ? undefined : mark.value })}
          </span>
        </span>
      ),
    )}
  </p>
)
