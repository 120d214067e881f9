/** How many passages are taken by words, by passage vector, and how many sentences by sentence vector; their union is ranked. */
export const candidateLimits = { lexical: 40, vector: 40, sentence: 80 } as const
