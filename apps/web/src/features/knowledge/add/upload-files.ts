import { FilePreview } from '@frontdesk/contracts/knowledge/file-preview'
import { SyncRunView } from '@frontdesk/contracts/knowledge/sync'
import { z } from 'zod'

const Refusal = z.object({ error: z.object({ message: z.string() }) })
const Previews = z.object({ files: z.array(FilePreview) })

const megabyte = 1024 * 1024
/** Most that files sent together may hold; the server refuses a little more. */
export const maxUploadBytes = 58 * megabyte
/** Most files that go in one upload. */
export const maxUploadFiles = 50

/** What can be read, for the browser's file window. */
export const acceptedFiles = '.pdf,.docx,.html,.htm,.md,.markdown,.txt,.csv,.json'

export class UploadRefused extends Error {}

const post = async <Schema extends z.ZodType>(
  url: string,
  files: readonly File[],
  schema: Schema,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> => {
  const body = new FormData()
  for (const file of files) body.append('file', file, file.name)
  const response = await fetch(url, { method: 'POST', body, ...(signal === undefined ? {} : { signal }) }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new UploadRefused('The server could not be reached. Check your connection and try again.')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const refusal = Refusal.safeParse(answer)
    throw new UploadRefused(refusal.success ? refusal.data.error.message : `The server answered ${response.status}.`)
  }
  const parsed = schema.safeParse(answer)
  if (!parsed.success) throw new UploadRefused('The server gave an answer this page does not understand.')
  return parsed.data
}

/** Has a file looked into; nothing is kept. Throws `UploadRefused` with words for people. */
export const previewFile = async (file: File, signal: AbortSignal): Promise<FilePreview> => {
  if (file.size === 0) throw new UploadRefused('This file is empty.')
  if (file.size > maxUploadBytes) throw new UploadRefused('This file is over 58 MB. Split it and add the parts.')
  const { files } = await post('/api/knowledge/preview', [file], Previews, signal)
  const [preview] = files
  if (preview === undefined) throw new UploadRefused('The server gave an answer this page does not understand.')
  return preview
}

/** Puts files into a source and has them read. Throws `UploadRefused`. */
export const sendFiles = (sourceId: string, files: readonly File[]): Promise<SyncRunView> =>
  post(`/api/knowledge/files?${new URLSearchParams({ sourceId })}`, files, SyncRunView)
