import { createHash } from 'node:crypto'

/** What is kept of a key. It is random enough that a plain hash cannot be reversed. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')
