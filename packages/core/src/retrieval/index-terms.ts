import { terms } from './terms.ts'

/** How often a term of title or heading counts beside one of the text. */
const weights = { title: 1, heading: 2, text: 1 } as const

export type TermCounts = { frequencies: Map<string, number> /** Sum of the frequencies. */; length: number }

/** Terms under which a passage is found by words; those of its title and heading count as if the text held them too. */
export const indexTerms = (passage: { title: string; heading: string; text: string }): TermCounts => {
  const frequencies = new Map<string, number>()
  let length = 0
  for (const field of ['title', 'heading', 'text'] as const) {
    for (const term of terms(passage[field])) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weights[field])
      length += weights[field]
    }
  }
  return { frequencies, length }
}
