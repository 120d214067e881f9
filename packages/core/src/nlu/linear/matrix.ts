/** `rows` times `columns` numbers, row by row. */
export type DenseMatrix = { rows: number; columns: number; values: Float64Array }

/** The non-zero numbers of a matrix: those of row i stand at `offsets[i]` to `offsets[i + 1]` of `indices` (their columns) and `values`. */
export type SparseMatrix = { rows: number; columns: number; offsets: Uint32Array; indices: Uint32Array; values: Float64Array }
