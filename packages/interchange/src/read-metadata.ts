import { Metadata } from '@frontdesk/contracts/nlu-interchange'
import type { DataNode, Reading } from './data-node.ts'
import { fileLimits } from './limits.ts'
import { toValue } from './to-value.ts'

/** What stands beside a phrase or an intent: keys with JSON values. Undefined where nothing stands there or it cannot be kept. */
export const readMetadata = ({ findings, placeOf }: Reading, node: DataNode | null): Metadata | undefined => {
  if (!node || (node.kind === 'scalar' && node.value === null)) return undefined
  const read = Metadata.safeParse(toValue(node))
  const size = read.success ? JSON.stringify(read.data).length : 0
  if (!read.success) findings.problem(placeOf(node.offset), 'Metadata must be keys with plain values.')
  else if (size > fileLimits.metadataLength)
    findings.problem(placeOf(node.offset), `Metadata are over ${fileLimits.metadataLength} characters long.`)
  else if (/\\u0000|\\ud[89a-f]/.test(JSON.stringify(read.data)))
    findings.problem(placeOf(node.offset), 'Metadata hold characters that cannot be kept.')
  else return read.data
  return undefined
}
