import type { PageStart } from '@frontdesk/db/knowledge/write-document'

/** As much of a text's beginning as tells it from others. */
const telling = 60

/** The page on which a sentence of a passage stands; null where it is not found, as in a passage that a person has rewritten. */
export const locateSentence = (
  { body, pages }: { body: string; pages: readonly PageStart[] },
  passage: { text: string; page: number },
  sentence: string,
): number | null => {
  const pageStart = pages.find(({ page }) => page === passage.page)?.start ?? 0
  const start = body.indexOf(passage.text.slice(0, telling), pageStart)
  if (start === -1 || sentence === '') return null
  const at = body.indexOf(sentence.slice(0, telling), start)
  // A passage is never much longer than its own words: what stands far behind it is another sentence of the same beginning.
  if (at === -1 || at > start + passage.text.length) return null
  return pages.findLast((page) => page.start <= at)?.page ?? null
}
