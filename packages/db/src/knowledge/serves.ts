/**
 * SQL that is true of a passage that search may show, by the aliases of chunk and document: not of the next version, not switched off,
 * of a document in use.
 */
export const serves = (chunk: string, document: string): string =>
  `${chunk}.enabled AND ${chunk}.generation <= ${document}.generation AND ${document}.status = 'active'`
