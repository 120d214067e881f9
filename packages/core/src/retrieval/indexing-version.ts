/**
 * How passages, sentences, terms and vectors are made of a document. To be raised with every change to that (`splitDocument`,
 * `splitSentences`, `terms`, how passages are encoded): documents made by an older one are then indexed anew, in the background.
 */
export const indexingVersion = 1
