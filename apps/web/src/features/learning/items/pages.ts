import type { LearningItem, LearningPage } from '@frontdesk/contracts/learning'

export type Pages = { pages: LearningPage[]; pageParams: unknown[] }

/** All items of the pages read so far. */
export const itemsOf = (data: Pages | undefined): LearningItem[] => data?.pages.flatMap(({ items }) => items) ?? []

/** The pages without an item that was just decided; one less is open. */
export const removeItem = (data: Pages, id: string): Pages =>
  itemsOf(data).some((item) => item.id === id)
    ? {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          items: page.items.filter((item) => item.id !== id),
          open: Math.max(0, page.open - 1),
        })),
      }
    : data

/** The pages with an item put back where it was, `index` counted over all pages; one more is open. */
export const insertItem = (data: Pages, item: LearningItem, index: number): Pages => {
  if (itemsOf(data).some(({ id }) => id === item.id)) return data
  let before = 0
  let placed = false
  const pages = data.pages.map((page, number) => {
    const at = index - before
    before += page.items.length
    const here = !placed && (at <= page.items.length || number === data.pages.length - 1)
    if (here) placed = true
    return { ...page, open: page.open + 1, items: here ? page.items.toSpliced(Math.max(0, at), 0, item) : page.items }
  })
  return { ...data, pages }
}
