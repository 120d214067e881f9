import type { ImportPreview as Preview } from '@frontdesk/contracts/nlu/import'
import { Button } from '@frontdesk/ui/button'
import { Dialog } from '@frontdesk/ui/dialog'
import { useState } from 'react'
import { ChooseFile } from './choose-file.tsx'
import { changesNothing, ImportPreview } from './import-preview.tsx'
import { useImport } from './use-import.ts'

/** Takes a file in three steps: choose it, see what it would change, apply it. */
export const ImportDialog = ({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) => {
  const [file, setFile] = useState<File | null>(null)
  const [mode, setMode] = useState<Preview['mode']>('merge')
  const { check, apply, preview, problem, reset } = useImport(() => close(false))
  const close = (next: boolean) => {
    if (next) return
    reset()
    setFile(null)
    onOpenChange(false)
  }
  const removes = preview !== null && preview.intents.removed.length + preview.phrases.removed + preview.entities.removed.length > 0
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={preview === null ? 'Import intents and entities' : 'What this file would change'}
      className="max-w-xl"
      footer={
        preview === null ? (
          <>
            <Button onClick={() => close(false)}>Cancel</Button>
            <Button
              variant="primary"
              disabled={file === null}
              loading={check.isPending}
              onClick={() => file !== null && check.mutate({ file, mode })}
            >
              Preview
            </Button>
          </>
        ) : (
          <>
            <Button onClick={reset} disabled={apply.isPending}>
              Back
            </Button>
            <Button
              variant={removes ? 'danger' : 'primary'}
              disabled={changesNothing(preview)}
              loading={apply.isPending}
              onClick={() => apply.mutate({ token: preview.token })}
            >
              {removes ? 'Apply and remove' : 'Apply'}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4 pb-1">
        {problem !== null && (
          <div role="alert" className="rounded-lg border border-danger-line bg-danger-soft px-3 py-2.5 text-[0.8125rem] text-danger-ink">
            <p className="font-medium">{check.isError ? 'This file was not taken, and nothing was changed.' : 'It was not applied.'}</p>
            <p className="mt-1 max-h-48 overflow-y-auto wrap-anywhere whitespace-pre-wrap">{problem}</p>
          </div>
        )}
        {preview === null ? <ChooseFile file={file} mode={mode} onFile={setFile} onMode={setMode} /> : <ImportPreview preview={preview} />}
      </div>
    </Dialog>
  )
}
