import type { ImportPreview } from '@frontdesk/contracts/nlu/import'
import { cn } from '@frontdesk/ui/cn'
import { FileUp } from 'lucide-react'
import { type DragEvent, useId, useState } from 'react'

type Mode = ImportPreview['mode']
type ChooseFileProps = { file: File | null; mode: Mode; onFile: (file: File) => void; onMode: (mode: Mode) => void }

const modes: readonly { mode: Mode; text: string; hint: string }[] = [
  { mode: 'merge', text: 'Add to what is there', hint: 'New intents, phrases and entities come in. Nothing is removed.' },
  { mode: 'replace', text: 'Replace everything', hint: 'What the file does not have is removed.' },
]

const sizeOf = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`

/** A file to pick or drop, and what is to become of what is there. */
export const ChooseFile = ({ file, mode, onFile, onMode }: ChooseFileProps) => {
  const id = useId()
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [first] = event.dataTransfer.files
    if (first !== undefined) onFile(first)
  }
  return (
    <div className="flex flex-col gap-4">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
        className={cn(
          'flex cursor-pointer flex-col items-center gap-1.5 rounded-xl border border-dashed border-control px-6 py-7 text-center transition-colors hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          over && 'border-accent bg-accent-soft',
        )}
      >
        <FileUp aria-hidden="true" className="size-5 text-muted" />
        <span className="max-w-full text-sm font-medium wrap-anywhere text-ink">
          {file === null ? 'Choose a file, or drop one here' : file.name}
        </span>
        <span className="text-xs text-muted">
          {file === null ? 'Rasa YAML, CSV or JSON, up to 10 MB' : `${sizeOf(file.size)} · choose another`}
        </span>
        <input
          id={id}
          type="file"
          accept=".yml,.yaml,.csv,.tsv,.json,.txt"
          className="sr-only"
          onChange={(event) => {
            const [first] = event.target.files ?? []
            if (first !== undefined) onFile(first)
            event.target.value = ''
          }}
        />
      </label>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 text-[0.8125rem] font-medium text-ink">What happens to what is there</legend>
        {modes.map((known) => (
          <label
            key={known.mode}
            className="flex cursor-pointer gap-2.5 rounded-lg border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={`${id}-mode`}
              checked={mode === known.mode}
              onChange={() => onMode(known.mode)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="text-sm text-ink">
              {known.text}
              <span className="block text-xs text-muted">{known.hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
