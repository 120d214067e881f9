import { type Fold, splitFolds } from './split-folds.ts'

type Split = { phrases: readonly string[]; outOfScope: readonly string[]; labels: Int32Array }

const foldCount = 5
/** Rows that are worth holding out in all to choose a model: with many phrases one fold of the five says enough. */
const heldRowsWanted = 3_000

const plan = ({ phrases, labels, outOfScope }: Split, used: number): Fold[] =>
  splitFolds([...phrases, ...outOfScope], labels, foldCount, used)

/** The folds on which everything about a model is chosen. */
export const planChoice = (set: Split): Fold[] =>
  plan(set, Math.max(1, Math.min(foldCount, Math.ceil(heldRowsWanted / set.phrases.length))))

/** The folds that hold out every phrase that can be; null where `planChoice` does so already. */
export const planEvaluation = (set: Split): Fold[] | null => (planChoice(set).length === foldCount ? null : plan(set, foldCount))
