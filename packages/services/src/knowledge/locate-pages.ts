import type { PageStart } from '@frontdesk/db/knowledge/write-document'

/** As much of a passage's beginning as tells it from others. */
const telling = 60

/** The page each passage begins on, in order; null where there are no pages. Offsets of `pages` are UTF-16 units of `body`. */
export const locatePages = (body: string, pages: readonly PageStart[], texts: readonly string[]): (number | null)[] => {
  let cursor = 0
  return texts.map((text) => {
    if (pages.length === 0) return null
    const found = body.indexOf(text.slice(0, telling), cursor)
    // A cut table repeats its header: such a passage is taken to begin where the one before it did.
    if (found !== -1) cursor = found
    return pages.findLast(({ start }) => start <= cursor)?.page ?? pages[0]?.page ?? null
  })
}
