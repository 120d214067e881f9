import { ImportPreview } from '@frontdesk/contracts/nlu/import'
import { z } from 'zod'

const Refusal = z.object({ error: z.object({ message: z.string() }) })

/** Most that a file may hold; the server refuses more. */
export const maxImportBytes = 10 * 1024 * 1024

const readRefusal = async (response: Response): Promise<string> => {
  const parsed = Refusal.safeParse(await response.json().catch(() => null))
  return parsed.success ? parsed.data.error.message : `The server answered ${response.status}.`
}

export type Upload = { ok: true; preview: ImportPreview } | { ok: false; message: string }

/** Sends a file to be looked at; nothing is changed. A file that cannot be taken comes back with lines and reasons. */
export const uploadImport = async (file: File, mode: ImportPreview['mode'], signal: AbortSignal): Promise<Upload> => {
  if (file.size === 0) return { ok: false, message: 'This file is empty.' }
  if (file.size > maxImportBytes) return { ok: false, message: 'This file is over 10 MB. Split it and import the parts one after another.' }
  const query = new URLSearchParams({ mode, name: file.name })
  const headers = { 'content-type': 'application/octet-stream' }
  const response = await fetch(`/api/nlu/import?${query}`, { method: 'POST', body: file, headers, signal })
  if (!response.ok) return { ok: false, message: await readRefusal(response) }
  const preview = ImportPreview.safeParse(await response.json())
  return preview.success
    ? { ok: true, preview: preview.data }
    : { ok: false, message: 'The server gave an answer this page does not understand.' }
}
