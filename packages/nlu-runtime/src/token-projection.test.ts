import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createEncoder } from './sentence-encoder.ts'
import { createTokenProjection, readTokenProjection } from './token-projection.ts'

const modelDir = fileURLToPath(new URL('../../../models/all-minilm-l6-v2', import.meta.url))

test('brings rows to unit length after projecting them', () => {
  const rows = new Float32Array(2 * 384)
  rows[0] = 1
  rows[384 + 1] = 1
  const tokens = new Float32Array(2 * 384)
  tokens.set([3, 4], 0)
  tokens.set([0, -9], 384)
  const { project } = createTokenProjection(rows)
  expect([...project(tokens)]).toEqual([76, 102, 0, -127])
  expect([...project(new Float32Array(384))]).toEqual([0, 0])
})

test('is read from the model, null where there is none, refused when it does not fit', async () => {
  expect((await readTokenProjection(modelDir))?.dimensions).toBe(128)
  const dir = mkdtempSync(join(tmpdir(), 'frontdesk-projection-'))
  expect(await readTokenProjection(dir)).toBeNull()
  writeFileSync(join(dir, 'token-projection.f32'), Buffer.alloc(100))
  await expect(readTokenProjection(dir)).rejects.toThrow('does not fit')
  rmSync(dir, { recursive: true })
})

test('gives the same tokens whether the text was encoded before or not, one row for each piece', async () => {
  const encoder = await createEncoder({ modelDir })
  const vector = await encoder.encode('where is my parcel')
  const after = await encoder.encodeTokens?.('where is my parcel')
  await encoder.close()
  const fresh = await createEncoder({ modelDir })
  const first = await fresh.encodeTokens?.('where is my parcel')
  expect(await fresh.encode('where is my parcel')).toBe(first?.vector)
  await fresh.close()
  expect(after?.vector).toBe(vector)
  expect(first?.pieces).toEqual(['[CLS]', 'where', 'is', 'my', 'parcel', '[SEP]'])
  expect(first?.tokens.length).toBe(128 * 6)
  expect(first?.tokens).toEqual(after?.tokens)
})
