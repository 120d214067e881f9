/** An ISO 8601 instant from what a file says, or null when that is no date of this or the last century. */
export const readDate = (text: string | null | undefined): string | null => {
  if (text === null || text === undefined || !/\d{4}/.test(text)) return null
  const date = new Date(text.trim())
  const year = date.getUTCFullYear()
  return Number.isNaN(year) || year < 1900 || year > 2200 ? null : date.toISOString()
}
