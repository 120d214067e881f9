/** The id of a passage's row, to be led to from a citation. */
export const hitId = (chunkId: string): string => `hit-${chunkId}`
