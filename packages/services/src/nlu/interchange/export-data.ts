import type { ImportPreview } from '@frontdesk/contracts/nlu/import'
import { readDeskData } from '@frontdesk/db/nlu/read-desk-data'
import { writeFile } from '@frontdesk/interchange/write-file'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'

export type ExportedFile = { name: string; contentType: string; text: string }

/** Everything people teach as a file, named by the day. */
export const exportData = async (ctx: Context, { format }: { format: ImportPreview['format'] }): Promise<ExportedFile> => {
  requireRole(ctx.actor, 'viewer')
  const { text, extension, contentType } = writeFile(await readDeskData(ctx.db), format)
  return { name: `frontdesk-training-data-${ctx.clock.now().toISOString().slice(0, 10)}.${extension}`, contentType, text }
}
