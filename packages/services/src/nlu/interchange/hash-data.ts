import { createHash } from 'node:crypto'
import type { DeskData } from '@frontdesk/contracts/nlu-interchange'

/** Changes whenever something of what is taught changes. */
export const hashData = (data: DeskData): string => createHash('sha256').update(JSON.stringify(data)).digest('hex')
