import { afterEach, describe, expect, it, vi } from 'vitest'
import { maxUploadBytes, previewFile, sendFiles, UploadRefused } from './upload-files.ts'

const answer = (status: number, body: string) => vi.stubGlobal('fetch', async () => new Response(body, { status }))
const { signal } = new AbortController()
const preview = { name: 'a.md', detected: 'text/markdown', refused: null, documents: [], documentCount: 0 }

afterEach(() => vi.unstubAllGlobals())

describe('uploads', () => {
  it('give the preview of a file', async () => {
    answer(200, JSON.stringify({ files: [preview] }))
    expect(await previewFile(new File(['# A'], 'a.md'), signal)).toEqual(preview)
  })

  it('are refused in the words of the server, or in our own where it has none', async () => {
    answer(400, JSON.stringify({ error: { code: 'invalid', message: 'Two of the files have the same name.' } }))
    await expect(sendFiles('s', [])).rejects.toThrow('Two of the files have the same name.')
    answer(502, '<html>')
    await expect(sendFiles('s', [])).rejects.toThrow(/502/)
    answer(200, '{}')
    await expect(previewFile(new File(['a'], 'a.md'), signal)).rejects.toBeInstanceOf(UploadRefused)
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(sendFiles('s', [])).rejects.toThrow(/could not be reached/)
  })

  it('are not sent when empty or huge', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('sent')))
    await expect(previewFile(new File([], 'a.md'), signal)).rejects.toThrow(/empty/)
    await expect(previewFile(new File([new Uint8Array(maxUploadBytes + 1)], 'a.md'), signal)).rejects.toThrow(/58 MB/)
  })
})
