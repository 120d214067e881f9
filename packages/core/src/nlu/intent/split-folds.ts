/** Rows to learn from, rows of intents held out, and rows of no intent to try the fold's model on; all ascending. */
export type Fold = { train: Uint32Array; held: Uint32Array; probes: Uint32Array }

/** FNV-1a of the UTF-16 code units; a shuffle that depends on nothing but the texts. */
const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const dealOut = (rows: readonly { row: number; label: number; hash: number }[], parts: number): Map<number, number> => {
  const order = rows.toSorted((a, b) => a.label - b.label || a.hash - b.hash || a.row - b.row)
  return new Map(order.map(({ row }, place) => [row, place % parts]))
}

/**
 * Splits rows into `parts` of like composition and returns the folds that hold out the first `used` of them. Each label's rows are dealt
 * out in turn, in an order that depends on their texts alone; the next label goes on where the last one stopped, so that labels with few
 * rows do not all meet in the first fold. A row whose label would have no other row to learn from is not held out. Texts beyond the
 * labels are of no intent: never learned from, each a probe of one fold, and no more than half of them in one.
 */
export const splitFolds = (texts: readonly string[], labels: Int32Array, parts: number, used: number): Fold[] => {
  const rows = texts.map((text, row) => ({ row, label: labels[row] ?? 0, hash: hashText(text) }))
  const partOf = dealOut(rows.slice(0, labels.length), parts)
  const probeOf = dealOut(rows.slice(labels.length), Math.max(2, used))
  const inside = Uint32Array.from(labels.keys())
  const outside = Uint32Array.from(rows.slice(labels.length), ({ row }) => row)
  return Array.from({ length: used }, (_, fold) => {
    const train = inside.filter((row) => partOf.get(row) !== fold)
    const learned = new Set(Array.from(train, (row) => labels[row]))
    return {
      train,
      held: inside.filter((row) => partOf.get(row) === fold && learned.has(labels[row])),
      probes: outside.filter((row) => probeOf.get(row) === fold),
    }
  })
}
