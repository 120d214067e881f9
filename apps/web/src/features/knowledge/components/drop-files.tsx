import { cn } from '@frontdesk/ui/cn'
import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'
import { acceptedFiles } from '../add/upload-files.ts'

/** A place to drop files on, or to press and choose some. */
export const DropFiles = ({ small, onFiles }: { small: boolean; onFiles: (files: readonly File[]) => void }) => {
  const id = useId()
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(files)
  }
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      className={cn(
        'flex cursor-pointer flex-col items-center gap-1 rounded-xl border border-dashed border-control px-6 text-center transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        small ? 'py-3' : 'py-8',
        over && 'border-accent bg-accent-soft',
      )}
    >
      <FileUp aria-hidden="true" className="size-5 text-muted" />
      <span className="text-sm font-medium text-ink">{small ? 'Choose more, or drop them here' : 'Choose files, or drop them here'}</span>
      <span className="text-xs text-muted">PDF, Word, HTML, Markdown, text, CSV of questions and answers, JSON</span>
      <input
        id={id}
        type="file"
        multiple
        accept={acceptedFiles}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onFiles(files)
          event.target.value = ''
        }}
      />
    </label>
  )
}
