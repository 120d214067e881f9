/** Term-frequency saturation and length normalisation as usual in the field (Robertson and Zaragoza, 2009). */
export const bm25Parameters = { k1: 1.2, b: 0.75 } as const

/** Weight of a term that `documentFrequency` of `documents` hold; never negative. */
export const inverseDocumentFrequency = (documents: number, documentFrequency: number): number =>
  Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5))

/** One term's share of a document's BM25 score; `length` and `averageLength` count terms. */
export const bm25 = (idf: number, frequency: number, length: number, averageLength: number): number => {
  const { k1, b } = bm25Parameters
  return (idf * frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength))
}
