import { expect, test } from 'vitest'
import { rerank, rerankDepth } from './rerank.ts'

const passage = (chunkId: string, fused: number) => ({ chunkId, scores: { lexical: 0, vector: 0, sentence: 0, topic: 0, fused } })
const question = { rows: Int8Array.from([127, 0]), dimensions: 2 }
const ids = (ranking: readonly { chunkId: string }[]) => ranking.map(({ chunkId }) => chunkId)

test('puts first what matches the tokens of the question, unless it ranked far below', () => {
  const tokens = new Map([
    ['a', Int8Array.from([60, 112])],
    ['b', Int8Array.from([127, 0])],
  ])
  expect(ids(rerank([passage('a', 0.9), passage('b', 0.8)], question, (id) => tokens.get(id)))).toEqual(['b', 'a'])
  const [best] = rerank([passage('b', 0.8)], question, (id) => tokens.get(id))
  expect(best?.scores).toMatchObject({ late: 1, matches: [1], reranked: (0.8 + 1.5) / 2.5 })
})

test('takes a passage without token vectors as close as the others', () => {
  const ranking = rerank([passage('a', 0.9), passage('b', 0.8)], question, (id) => (id === 'b' ? Int8Array.from([127, 0]) : undefined))
  expect(ids(ranking)).toEqual(['a', 'b'])
  expect(ranking[0]?.scores.late).toBeNull()
})

test('leaves the order where there is nothing to compare', () => {
  for (const asked of [null, question]) {
    const ranking = rerank([passage('a', 0.5), passage('b', 0.4)], asked, () => undefined)
    expect(ids(ranking)).toEqual(['a', 'b'])
    expect(ranking[0]?.scores.reranked).toBeNull()
  }
})

test('looks closely at the first alone', () => {
  const many = Array.from({ length: rerankDepth + 2 }, (_, at) => passage(`p${at}`, 1 - at / 100))
  const last = `p${rerankDepth}`
  const ranking = rerank(many, question, (id) => (id === last ? Int8Array.from([127, 0]) : Int8Array.from([0, 127])))
  expect(ids(ranking)).toEqual(ids(many))
  expect(ranking[rerankDepth]?.scores.late).toBeNull()
})
