import { Audience } from '@frontdesk/contracts/knowledge/audience'
import { parseAsString, parseAsStringLiteral } from 'nuqs'

/** What is tried in the lab; it stands in the address. */
export const labParsers = {
  q: parseAsString.withDefault(''),
  collection: parseAsString,
  language: parseAsString,
  audience: parseAsStringLiteral(Audience.options).withDefault('public'),
}
