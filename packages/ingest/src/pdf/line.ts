/** Text on one baseline. `cells` are its parts where wide gaps split it, as in a row of a table. Coordinates in points from the bottom left. */
export type Line = { cells: string[]; x: number; right: number; y: number; size: number; page: number; pageHeight: number }

export const lineText = (line: Line): string => line.cells.join(' ').replace(/\s+/g, ' ').trim()
