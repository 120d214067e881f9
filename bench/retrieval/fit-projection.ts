// Learns models/all-minilm-l6-v2/token-projection.f32 from the repository's own articles and pages: tsx bench/retrieval/fit-projection.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { splitDocument } from '@frontdesk/core/retrieval/split-document'
import { loadSentenceSession } from '@frontdesk/nlu-runtime/load-sentence-session'

const width = 384
const dimensions = 128
const rounds = 25

const root = fileURLToPath(new URL('../..', import.meta.url))
const modelDir = path.join(root, 'models/all-minilm-l6-v2')

const readTexts = (): string[] =>
  ['prisma/seed/articles', 'docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .flatMap((name) => {
        const body = readFileSync(path.join(root, folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
        return splitDocument({ title: '', body }).map(({ heading, text }) => `${heading}\n${text}`)
      }),
  )

/** Sum of the outer products of the rows, each brought to unit length. */
const addOuterProducts = (sums: Float64Array, tokens: Float32Array): void => {
  for (let from = 0; from < tokens.length; from += width) {
    const row = tokens.subarray(from, from + width)
    const squares = row.reduce((sum, value) => sum + value * value, 0)
    for (let i = 0; i < width; i += 1) {
      const value = (row[i] as number) / squares
      for (let j = 0; j < width; j += 1) sums[i * width + j] = (sums[i * width + j] as number) + value * (row[j] as number)
    }
  }
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)

/** Gram-Schmidt, in place. */
const orthonormalize = (basis: readonly Float64Array[]): void => {
  for (const [at, vector] of basis.entries()) {
    for (const earlier of basis.slice(0, at)) {
      const share = dot(vector, earlier)
      for (let i = 0; i < width; i += 1) vector[i] = (vector[i] as number) - share * (earlier[i] as number)
    }
    const length = Math.sqrt(dot(vector, vector))
    for (let i = 0; i < width; i += 1) vector[i] = (vector[i] as number) / length
  }
}

/** The main directions of a symmetric matrix by subspace iteration, from a fixed start. */
const mainDirections = (matrix: Float64Array): Float64Array[] => {
  let state = 42
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648 - 0.5
  }
  let basis = Array.from({ length: dimensions }, () => Float64Array.from({ length: width }, next))
  orthonormalize(basis)
  for (let round = 0; round < rounds; round += 1) {
    basis = basis.map((vector) =>
      Float64Array.from({ length: width }, (_, row) => dot(matrix.subarray(row * width, (row + 1) * width), vector)),
    )
    orthonormalize(basis)
  }
  return basis
}

const session = await loadSentenceSession(modelDir)
const sums = new Float64Array(width * width)
const texts = readTexts()
for (const text of texts) addOuterProducts(sums, (await session.encode([text])).tokens)
const basis = mainDirections(sums)
writeFileSync(path.join(modelDir, 'token-projection.f32'), Buffer.from(Float32Array.from(basis.flatMap((row) => [...row])).buffer))
console.log(`${texts.length} texts, ${dimensions} dimensions`)
