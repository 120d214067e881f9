import { createHash } from 'node:crypto'

/** A hash of what a document says: the same for the same parts in the same order. */
export const hashContent = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex')
