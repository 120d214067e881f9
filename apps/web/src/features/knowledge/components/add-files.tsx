import type { SourceView } from '@frontdesk/contracts/knowledge/source'
import { Button } from '@frontdesk/ui/button'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Select } from '@frontdesk/ui/select'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC, useTRPCClient } from '@/lib/trpc'
import { checkUpload } from '../add/check-upload.ts'
import { blankSource, toSourceInput } from '../add/source-draft.ts'
import { sendFiles, UploadRefused } from '../add/upload-files.ts'
import { useFilePreviews } from '../hooks/use-file-previews.ts'
import { AudienceFields } from './audience-fields.tsx'
import { DropFiles } from './drop-files.tsx'
import { FileRow } from './file-row.tsx'

type AddFilesProps = { sources: readonly SourceView[]; into: SourceView | undefined; onBack: () => void; onClose: () => void }

/** Sends files into a source, which is made first where it is a new one. */
const useAddFiles = (onSource: (id: string) => void, onClose: () => void) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: async ({ sourceId, draft, files }: { sourceId: string; draft: typeof blankSource; files: readonly File[] }) => {
      const id = sourceId === '' ? (await client.knowledge.sources.create.mutate(toSourceInput('files', draft))).id : sourceId
      // Should the files not arrive, the next try goes into the source that is there by now.
      onSource(id)
      await sendFiles(id, files)
      return id
    },
    onSuccess: (id) => {
      onClose()
      router.push(`/admin/knowledge/sources/${id}`)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.knowledge.sources.pathKey() }),
  })
}

/** Files to choose, look into, and put into a source. */
export const AddFiles = ({ sources, into, onBack, onClose }: AddFilesProps) => {
  const places = sources.filter(({ config }) => config.kind === 'files')
  const { files, add, remove } = useFilePreviews()
  const [sourceId, setSourceId] = useState(into?.id ?? places[0]?.id ?? '')
  const [draft, setDraft] = useState({ ...blankSource, name: 'Files' })
  const send = useAddFiles(setSourceId, onClose)
  const good = files.filter(({ preview }) => preview !== null && preview.refused === null)
  const looking = files.some(({ preview, problem }) => preview === null && problem === null)
  const problem = checkUpload(good.map(({ file }) => file))
  const left = files.length - good.length
  const unnamed = sourceId === '' && draft.name.trim() === ''
  return (
    <div className="flex flex-col gap-4 pb-2">
      <DropFiles small={files.length > 0} onFiles={add} />
      {files.length > 0 && (
        <ul aria-label="Chosen files" className="flex flex-col divide-y divide-line rounded-xl border border-line">
          {files.map((chosen) => (
            <FileRow key={chosen.file.name} chosen={chosen} disabled={send.isPending} onRemove={() => remove(chosen.file)} />
          ))}
        </ul>
      )}
      {into === undefined && (
        <Field label="Put them into" required hint="A file of a name that is there already becomes its new version.">
          {(control) => (
            <Select {...control} value={sourceId} onChange={(event) => setSourceId(event.target.value)} className="block [&>select]:w-full">
              {places.map((place) => (
                <option key={place.id} value={place.id}>
                  {place.name}
                </option>
              ))}
              <option value="">A new source…</option>
            </Select>
          )}
        </Field>
      )}
      {sourceId === '' && (
        <>
          <Field label="Name of the source" required error={unnamed ? 'Give it a name, so that others know what it is.' : null}>
            {(control) => (
              <Input
                {...control}
                value={draft.name}
                maxLength={120}
                onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
          <AudienceFields value={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        </>
      )}
      {(problem !== null || send.isError) && (
        <p
          role="alert"
          className="rounded-lg border border-danger-line bg-danger-soft px-3 py-2.5 text-[0.8125rem] wrap-anywhere text-danger-ink"
        >
          {problem ?? (send.error instanceof UploadRefused ? send.error.message : explainFailure(send.error))}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="min-w-0 flex-1 text-xs text-muted">
          {looking
            ? 'Looking into the files'
            : left > 0 && `${describeCount(left, 'file')} cannot be read and ${left === 1 ? 'is' : 'are'} left out.`}
        </p>
        <Button onClick={onBack} disabled={send.isPending}>
          {into === undefined ? 'Back' : 'Cancel'}
        </Button>
        <Button
          variant="primary"
          disabled={good.length === 0 || looking || unnamed || problem !== null}
          loading={send.isPending}
          onClick={() => send.mutate({ sourceId, draft, files: good.map(({ file }) => file) })}
        >
          {good.length === 0 ? 'Add files' : `Add ${describeCount(good.length, 'file')}`}
        </Button>
      </div>
    </div>
  )
}
