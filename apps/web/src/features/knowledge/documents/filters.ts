import { DocumentStatus } from '@frontdesk/contracts/knowledge/document'
import { parseAsBoolean, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs'

/** What the list of documents is narrowed to; it stands in the address. */
export const filterParsers = {
  q: parseAsString.withDefault(''),
  source: parseAsString,
  collection: parseAsString,
  status: parseAsStringLiteral(DocumentStatus.options),
  stale: parseAsBoolean.withDefault(false),
  offset: parseAsInteger.withDefault(0),
}

export const noFilters = { q: '', source: null, collection: null, status: null, stale: false, offset: 0 }
