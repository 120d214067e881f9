import type { DeskData, ImportedData } from '@frontdesk/contracts/nlu-interchange'
import { AppError } from '@frontdesk/core/errors'
import { compareData, type DataDifference } from '@frontdesk/core/nlu/compare-data'
import { mergeData } from '@frontdesk/core/nlu/merge-data'
import { findFlow } from '../find-flow.ts'

/** What an import would make of the desk's data. Throws `conflict` where it would take away an intent that a flow starts with. */
export const planImport = (
  current: DeskData,
  imported: ImportedData,
  mode: 'merge' | 'replace',
): { next: DeskData; difference: DataDifference } => {
  const next = mergeData(current, imported, mode)
  const difference = compareData(current, next)
  const needed = difference.intents.removed.filter((name) => findFlow(name) !== null)
  if (needed.length > 0) {
    const names = needed.join(', ')
    throw new AppError('conflict', `Flows start with intents that the file does not have: ${names}. Add them to the file, or merge.`)
  }
  return { next, difference }
}
