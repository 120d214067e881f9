import { listWaiting, type WaitingItem } from '@frontdesk/db/sync/list-waiting'
import { readUpload, removeUpload } from '@frontdesk/db/sync/read-upload'
import { saveItem } from '@frontdesk/db/sync/save-item'
import type { SyncContext, SyncWork } from './sync-work.ts'
import { takeDocuments } from './take-documents.ts'

/** A parser that crashed may have been the victim of another file. */
const maxParses = 2

const parse = async (
  ctx: SyncContext,
  { name, ...file }: { name: string; contentType: string; bytes: Uint8Array },
  signal: AbortSignal,
) => {
  for (let attempt = 1; ; attempt += 1) {
    const result = await ctx.ingest.parser.parse({ name, ...file }, { signal })
    if (result.kind === 'parsed' || result.code !== 'crashed' || attempt === maxParses) return result
  }
}

const readOne = async (ctx: SyncContext, { claim, signal }: SyncWork, item: WaitingItem): Promise<void> => {
  const upload = await readUpload(ctx.db, { itemId: item.id })
  if (!upload) return
  const base = { id: item.id, runId: claim.id, key: item.key }
  const result = await parse(ctx, { name: item.key, ...upload }, signal)
  if (result.kind === 'refused') {
    await saveItem(ctx.db, { ...base, title: null, state: 'failed', reason: result.reason, documentId: null })
    return
  }
  const { documents } = result
  const original = { name: item.key, ...upload }
  const { source, startedBy: userId } = claim
  const taken = await takeDocuments(ctx, { source, userId, key: item.key, url: null, documents, original, signal })
  const warnings = documents.flatMap((document) => document.warnings)
  await saveItem(ctx.db, { ...base, ...taken, reason: warnings.length > 0 ? warnings.join(' ') : null })
  await removeUpload(ctx.db, { itemId: item.id })
}

/** Reads the uploaded files of a run, one after the other. */
export const readUploads = async (ctx: SyncContext, work: SyncWork): Promise<void> => {
  for (const item of await listWaiting(ctx.db, { runId: work.claim.id })) {
    if (!item.isUpload) continue
    work.signal.throwIfAborted()
    await readOne(ctx, work, item)
    work.advance()
  }
}
