import { type Line, lineText } from './line.ts'

const pageNumber = /^(page|seite|pagina|página|p\.?)?\s*[-–—]?\s*#\s*(of|von|de|di|\/|\|)?\s*#?\s*[-–—]?$/
const keyOf = (line: Line) => lineText(line).toLowerCase().replace(/\d+/g, '#')

/** How far from the nearer edge of the page a line stands, 0 to 0.5. */
const edgeDistance = ({ y, pageHeight }: Line) => Math.min(y, pageHeight - y) / pageHeight

/**
 * Takes out headers, footers and page numbers: lines in the margins that most pages repeat. Lines that differ in their numbers must stand
 * closer to the edge than a text would, because pages may well begin alike ("Article 7", "Article 8").
 */
export const dropRunningLines = (pages: Line[][]): Line[][] => {
  const counts = new Map<string, number>()
  const inMargin = (line: Line) => edgeDistance(line) < (keyOf(line).includes('#') && !pageNumber.test(keyOf(line)) ? 0.08 : 0.12)
  for (const lines of pages) for (const key of new Set(lines.filter(inMargin).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const least = Math.max(2, Math.ceil(pages.length * 0.4))
  const repeats = (line: Line) => (counts.get(keyOf(line)) ?? 0) >= least
  return pages.map((lines) => lines.filter((line) => !(inMargin(line) && pages.length > 1 && repeats(line))))
}
