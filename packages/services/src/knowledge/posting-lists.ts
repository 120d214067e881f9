import { bm25, inverseDocumentFrequency } from '@frontdesk/core/retrieval/bm25'

/** Passages that hold a term; `rows` and `frequencies` run in step. */
type Posting = { rows: number[]; frequencies: number[] }

/** What a passage is listed under. */
export type Listing = { row: number; length: number; postings: Posting[] }

/** BM25 of every row, and the share of the question's weight that its terms have; valid until the next call. */
export type WordScores = { lexical: Float64Array; coverage: Float64Array }

export type PostingLists = {
  /** `length` is the sum of the terms' frequencies. */
  add(row: number, length: number, terms: readonly { term: string; frequency: number }[]): Listing
  remove(listing: Listing): void
  score(terms: ReadonlySet<string>, rows: number): WordScores
}

const takeOut = ({ rows, frequencies }: Posting, row: number): void => {
  const at = rows.indexOf(row)
  const [lastRow, lastFrequency] = [rows.pop(), frequencies.pop()]
  if (at === rows.length || lastRow === undefined || lastFrequency === undefined) return
  rows[at] = lastRow
  frequencies[at] = lastFrequency
}

/** Passages by the terms they hold. */
export const createPostingLists = (): PostingLists => {
  const postings = new Map<string, Posting>()
  const lengthAt: number[] = []
  let passages = 0
  let length = 0

  const postingOf = (term: string): Posting => {
    const posting = postings.get(term) ?? { rows: [], frequencies: [] }
    postings.set(term, posting)
    return posting
  }

  return {
    add: (row, ownLength, terms) => {
      lengthAt[row] = ownLength
      passages += 1
      length += ownLength
      const listed = terms.map(({ term, frequency }) => {
        const posting = postingOf(term)
        posting.rows.push(row)
        posting.frequencies.push(frequency)
        return posting
      })
      return { row, length: ownLength, postings: listed }
    },
    remove: ({ row, length: ownLength, postings: listed }) => {
      passages -= 1
      length -= ownLength
      for (const posting of listed) takeOut(posting, row)
    },
    score: (terms, rows) => {
      const lexical = new Float64Array(rows)
      const coverage = new Float64Array(rows)
      const averageLength = Math.max(1, length) / Math.max(1, passages)
      let total = 0
      for (const term of terms) {
        const posting = postings.get(term)
        const idf = inverseDocumentFrequency(passages, posting?.rows.length ?? 0)
        total += idf
        posting?.rows.forEach((row, at) => {
          const score = bm25(idf, posting.frequencies[at] as number, lengthAt[row] as number, averageLength)
          lexical[row] = (lexical[row] as number) + score
          coverage[row] = (coverage[row] as number) + idf
        })
      }
      if (total > 0) for (let row = 0; row < rows; row += 1) coverage[row] = (coverage[row] as number) / total
      return { lexical, coverage }
    },
  }
}
