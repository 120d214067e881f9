import type { ImportPreview } from '@frontdesk/contracts/nlu/import'
import { AppError } from '@frontdesk/core/errors'
import { readDeskData } from '@frontdesk/db/nlu/read-desk-data'
import { saveImport } from '@frontdesk/db/nlu/save-import'
import type { FileToRead } from '@frontdesk/interchange/read-file'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { explainProblems } from './explain-problems.ts'
import { hashData } from './hash-data.ts'
import { planImport } from './plan-import.ts'
import { toImportPreview } from './to-import-preview.ts'

/**
 * Reads a file, says what importing it would change, and keeps it for an hour to be applied. Throws `invalid` with up to twenty lines of
 * problems for a file that is refused.
 */
export const previewImport = async (ctx: Context, input: FileToRead & { mode: 'merge' | 'replace' }): Promise<ImportPreview> => {
  const { userId } = requireRole(ctx.actor, 'admin')
  const { mode, ...file } = input
  const read = await ctx.importReader.read(file)
  if ('problems' in read) throw new AppError('invalid', explainProblems(read.problems))
  const { format, data, warnings } = read
  const current = await readDeskData(ctx.db)
  const { next, difference } = planImport(current, data, mode)
  const token = ctx.newId()
  await ctx.db.transaction((tx) =>
    saveImport(tx, { id: token, name: file.name.slice(0, 200), mode, data, baseHash: hashData(current), userId }),
  )
  return toImportPreview({ token, format, mode, complete: data.complete, next, difference, warnings })
}
