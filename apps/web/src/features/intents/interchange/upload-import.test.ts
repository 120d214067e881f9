import { afterEach, describe, expect, it, vi } from 'vitest'
import { maxImportBytes, uploadImport } from './upload-import.ts'

const answer = (status: number, body: string) => vi.stubGlobal('fetch', async () => new Response(body, { status }))
const file = (text: string, name = 'nlu.yml') => new File([text], name)
const { signal } = new AbortController()
const empty = { added: [], changed: [], removed: [] }
const preview = {
  token: 't',
  format: 'rasa-yaml',
  mode: 'merge',
  intents: empty,
  entities: empty,
  phrases: { added: 0, changed: 0, removed: 0, samples: [] },
  warnings: [],
}

afterEach(() => vi.unstubAllGlobals())

describe('uploadImport', () => {
  it('gives the preview', async () => {
    answer(200, JSON.stringify(preview))
    expect(await uploadImport(file('nlu:'), 'merge', signal)).toEqual({ ok: true, preview })
  })

  it('tells the reasons of a refusal, line by line', async () => {
    answer(400, JSON.stringify({ error: { code: 'invalid', message: 'Line 3: no aliases' } }))
    expect(await uploadImport(file('nlu:'), 'merge', signal)).toEqual({ ok: false, message: 'Line 3: no aliases' })
  })

  it('has words for an answer that is none', async () => {
    answer(502, '<html>')
    expect(await uploadImport(file('nlu:'), 'merge', signal)).toMatchObject({ ok: false, message: expect.stringContaining('502') })
    answer(200, '{}')
    expect((await uploadImport(file('nlu:'), 'merge', signal)).ok).toBe(false)
  })

  it('refuses empty and huge files without sending them', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('sent')))
    expect((await uploadImport(file(''), 'merge', signal)).ok).toBe(false)
    expect((await uploadImport(new File([new Uint8Array(maxImportBytes + 1)], 'big'), 'merge', signal)).ok).toBe(false)
  })
})
