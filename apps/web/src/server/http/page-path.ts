/** Request header in which our server tells the pages which path and query were asked for; a caller's own is overwritten. */
export const pagePathHeader = 'x-frontdesk-path'
