import type { Queryable } from '../database.ts'

/** Keeps everybody else from changing what is taught until the transaction ends; reading goes on. */
export const lockTrainingData = async (tx: Queryable): Promise<void> => {
  // In the order in which the other verbs write to them.
  await tx.query('LOCK TABLE intent, entity, nlu_synonyms, training_phrase, out_of_scope_phrase IN SHARE ROW EXCLUSIVE MODE')
}
