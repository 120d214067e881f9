import type { maxMessageLength } from '@frontdesk/contracts/message'

/** Longest message, in UTF-16 code units; the type ties it to the contract without its parser in the page's bundle. */
export const messageLimit: typeof maxMessageLength = 4000

/** From here on the composer counts. */
export const countFrom = messageLimit - 400
