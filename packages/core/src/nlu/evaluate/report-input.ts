import type { EntityQuality } from '@frontdesk/contracts/nlu-report'
import type { DenseMatrix } from '../linear/matrix.ts'
import type { HeldOutTrial } from './held-out-trial.ts'

/** A cross-validation and what it was about. `vectors` are those of the phrases, row by row, of unit length. */
export type ReportInput = {
  intents: readonly string[]
  phrases: readonly string[]
  labels: Int32Array
  vectors: DenseMatrix
  trial: HeldOutTrial
  outOfScopeThreshold: number
  entities: readonly EntityQuality[]
  /** Whether improvements are looked for, which takes seconds with ten thousand phrases; they are unless told. */
  suggest?: boolean
}
