import type { Confusion, NluReport } from '@frontdesk/contracts/nlu-report'

/** A cell that holds something. `confusion` is null on the diagonal, where phrases were told rightly. */
export type MatrixCell = { row: number; column: number; count: number; confusion: Confusion | null }
export type Matrix = { names: string[]; cells: MatrixCell[] /** Most phrases in a cell off the diagonal. */; highest: number }

/** Intents that take part in confusions, those with the most phrases taken wrongly first. */
export const rankConfused = (confusions: readonly Confusion[]): string[] => {
  const counts = new Map<string, number>()
  for (const { expected, predicted, count } of confusions) {
    for (const name of [expected, predicted]) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return [...counts].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1)).map(([name]) => name)
}

/** What was expected (rows) against what was said (columns), for the named intents alone and in their order. */
export const buildMatrix = ({ intents, confusions }: Pick<NluReport, 'intents' | 'confusions'>, names: readonly string[]): Matrix => {
  const places = new Map(names.map((name, index) => [name, index]))
  const right = intents.flatMap(({ name, recall, support }): MatrixCell[] => {
    const place = places.get(name)
    const count = Math.round(recall * support)
    return place === undefined || count === 0 ? [] : [{ row: place, column: place, count, confusion: null }]
  })
  const wrong = confusions.flatMap((confusion): MatrixCell[] => {
    const [row, column] = [places.get(confusion.expected), places.get(confusion.predicted)]
    return row === undefined || column === undefined ? [] : [{ row, column, count: confusion.count, confusion }]
  })
  return { names: [...names], cells: [...right, ...wrong], highest: Math.max(1, ...wrong.map(({ count }) => count)) }
}
