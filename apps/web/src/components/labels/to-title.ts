/** An id as people read it: `return_item` becomes "Return item". */
export const toTitle = (id: string): string => {
  const words = id.replace(/[_-]+/g, ' ').trim()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
