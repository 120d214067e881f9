/** First bytes of every artifact. */
export const artifactMagic = new TextEncoder().encode('FRONTNLU')
/** Raised whenever older code could no longer read what is written. */
export const artifactFormat = 2
/** Magic, format and header length. */
export const prefixBytes = artifactMagic.length + 8
export const checksumBytes = 32
