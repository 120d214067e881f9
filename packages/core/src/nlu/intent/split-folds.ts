/** Rows to learn from, rows of intents held out, and rows of no intent to try the fold's model on; all ascending. */
export type Fold = { train: Uint32Array; held: Uint32Array; probes: Uint32Array }

/** FNV-1a of the UTF-16 code units; a shuffle that depends on nothing but the texts. */
const hashText = (text: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * Splits rows into `count` folds of like composition: each label's rows are dealt out in turn, in an order that depends on their texts
 * alone. The next label goes on where the last one stopped, so that labels with few rows do not all meet in the first fold. Texts beyond
 * the labels are of no intent: never learned from, dealt out as probes.
 */
export const splitFolds = (texts: readonly string[], labels: Int32Array, count: number): Fold[] => {
  const outside = Number.MAX_SAFE_INTEGER
  const order = texts.map((text, row) => ({ row, label: labels[row] ?? outside, hash: hashText(text) }))
  order.sort((a, b) => a.label - b.label || a.hash - b.hash || a.row - b.row)
  const foldOf = new Uint8Array(texts.length)
  order.forEach(({ row }, place) => {
    foldOf[row] = place % count
  })
  const rows = Uint32Array.from(texts.keys())
  return Array.from({ length: count }, (_, fold) => ({
    train: rows.filter((row) => row < labels.length && foldOf[row] !== fold),
    held: rows.filter((row) => row < labels.length && foldOf[row] === fold),
    probes: rows.filter((row) => row >= labels.length && foldOf[row] === fold),
  }))
}
