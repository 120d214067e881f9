/** Numbers of the pages that rows `first` to `last` lie on. */
export const toPageNumbers = (first: number, last: number, pageSize: number): number[] => {
  const from = Math.max(0, Math.floor(first / pageSize))
  const to = Math.max(from, Math.floor(last / pageSize))
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}
