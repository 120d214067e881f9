import { existsSync, readFileSync } from 'node:fs'
import { constants, deflateRawSync } from 'node:zlib'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { createParser } from './create-parser.ts'
import type { ParseInput, Parser } from './port.ts'
import { residentMb } from './resident-memory.ts'
import { buildDocx, paragraph, wordXml } from './testing/build-docx.ts'
import { assemblePdf, buildPdf, pdfStream } from './testing/build-pdf.ts'

const parser = createParser()
const opened: Parser[] = []
const open = (options: Parameters<typeof createParser>[0] = {}) => {
  const one = createParser(options)
  opened.push(one)
  return one
}

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})
afterAll(() => parser.close())

const file = (content: string | Uint8Array, name: string): ParseInput => ({
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  name,
  contentType: null,
})
const harmless = file('Thirty days.', 'x.txt')
const megabytes = (count: number, text: string) => text.repeat(Math.ceil((count * 1024 * 1024) / text.length))

/** Spaces by the megabyte, deflated: one block that needs none before it, over and over, and the end. */
const deflateSpaces = (count: number) => {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(count).fill(block), deflateRawSync('')])
}

/** A PDF whose one page draws a stream that inflates to so many megabytes. */
const pdfBomb = (count: number) =>
  assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
    pdfStream(deflateSpaces(count), '/Filter /FlateDecode'),
  ])

const readCommand = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
const childrenOf = (pid: number) => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
const hasProc = existsSync('/proc/self/task')
let peakMb = 0
const lines: string[] = []
const watch = setInterval(() => {
  for (const pid of hasProc ? childrenOf(process.pid) : [])
    if (readCommand(pid).includes('parse-child')) peakMb = Math.max(peakMb, residentMb(pid) ?? 0)
}, 20)
afterAll(() => {
  clearInterval(watch)
  console.log(lines.join('\n'))
})

describe('files that are hostile', () => {
  const cases: [string, () => ParseInput | Promise<ParseInput>][] = [
    ['a PDF with 1 GB in a stream', () => file(pdfBomb(1024), 'x.pdf')],
    ['a DOCX of 40 MB of XML', () => file(buildDocx('', { 'word/document.xml': wordXml(megabytes(40, paragraph('x'))) }), 'x.docx')],
    ['50 MB of text in a line', () => file(megabytes(50, 'word '), 'x.txt')],
    ['50 MB of letters in a line', () => file(megabytes(50, 'x'), 'x.md')],
    ['50 MB of CSV in a line', () => file(megabytes(50, 'a,b,'), 'x.csv')],
    ['50 MB of CSV in a quote', () => file(`"${megabytes(50, 'a')}`, 'x.csv')],
    ['50 MB of JSON in a line', () => file(`[${megabytes(50, '{"title":"a","body":"b"},')}{}]`, 'x.json')],
    ['50 MB of HTML in a line', () => file(`<html><body>${megabytes(50, '<b>x</b>')}`, 'x.html')],
    ['12 MB of CSV in a line', () => file(megabytes(12, 'a,b,'), 'x.csv')],
    ['12 MB of CSV in a quote', () => file(`"${megabytes(12, 'a')}`, 'x.csv')],
    ['12 MB of JSON in a line', () => file(`[${megabytes(12, '{"title":"a","body":"b"},')}{}]`, 'x.json')],
    ['12 MB of HTML in a line', () => file(`<html><body>${megabytes(12, '<b>x</b>')}`, 'x.html')],
    ['a million tags inside each other', () => file(`<html><body>${'<div>'.repeat(1_000_000)}`, 'x.html')],
    ['a page of 40,000 elements', () => file(`<html><body>${'<p>x</p>'.repeat(40_000)}`, 'x.html')],
    ['a table of 30,000 cells', () => file(`<html><body><table>${`<tr>${'<td>x</td>'.repeat(20)}</tr>`.repeat(1_500)}</table>`, 'x.html')],
    [
      'text made against patterns',
      () =>
        file(
          `# ${'['.repeat(50_000)}${'!['.repeat(50_000)}${'*'.repeat(50_000)}${'`'.repeat(50_001)}${'<a '.repeat(50_000)}${'---\n'.repeat(20_000)}`,
          'x.md',
        ),
    ],
    ['tags made against patterns', () => file(`<html><body>${'<a '.repeat(100_000)}${'<!--'.repeat(100_000)}`, 'x.html')],
    [
      'styles made against patterns',
      () => file(`<html><head><style>${'a{'.repeat(100_000)}</style></head><body><p style="${'a:'.repeat(50_000)}">x</p></body>`, 'x.html'),
    ],
    ['spaces without end', () => file(`a${' '.repeat(2_000_000)}b`, 'x.txt')],
  ]

  it.each(cases)(
    'are survived with a reason: %s',
    async (name, build) => {
      const input = await build()
      const startedAt = performance.now()
      peakMb = 0
      const result = await parser.parse(input)
      const outcome = result.kind === 'refused' ? `${result.code}: ${result.reason}` : 'read'
      lines.push(`${name}: ${outcome} (${((performance.now() - startedAt) / 1000).toFixed(1)} s, ${peakMb.toFixed(0)} MB)`)
      expect(peakMb).toBeLessThan(1024)
      if (result.kind === 'refused') expect(result.reason).toMatch(/^[A-Z].{10,}\.$/)
      else expect(result.documents.length).toBeGreaterThan(0)
      expect(await parser.parse(harmless)).toMatchObject({ kind: 'parsed' })
    },
    150_000,
  )
})

describe('the limits of a process', () => {
  it('end one that takes too much memory, and the next file gets a new one', async () => {
    const small = open({ memoryMb: 160 })
    expect(await small.parse(file(pdfBomb(300), 'x.pdf'))).toEqual({
      kind: 'refused',
      code: 'too-much-memory',
      reason: 'The file needs more than 160 MB of memory to read.',
    })
    expect(await small.parse(harmless)).toMatchObject({ kind: 'parsed' })
  }, 120_000)

  it('end one that takes too long', async () => {
    const pages = await buildPdf((pdf) => {
      for (let page = 0; page < 400; page += 1) pdf.addPage().text('words '.repeat(400))
    })
    const hasty = open({ timeoutMs: 50 })
    expect(await hasty.parse(file(pages, 'x.pdf'))).toEqual({
      kind: 'refused',
      code: 'too-slow',
      reason: 'The file takes longer than 0.05 s to read.',
    })
  }, 60_000)

  it('leave no process behind', async () => {
    const one = open()
    await one.parse(harmless)
    await one.close()
    await expect(one.parse(harmless)).rejects.toThrow('closed')
    if (!hasProc) return
    // The shared one of this file may idle.
    const left = () => childrenOf(process.pid).filter((pid) => readCommand(pid).includes('parse-child'))
    await vi.waitFor(() => expect(left().length).toBeLessThanOrEqual(1), 10_000)
  })

  it('turn a process that cannot start into a refusal', async () => {
    const broken = open({ entryUrl: new URL('./no-such-entry.js', import.meta.url) })
    expect(await broken.parse(harmless)).toMatchObject({ kind: 'refused', code: 'crashed' })
  })

  it('refuse a file beyond all size before it is sent', async () => {
    expect(await parser.parse({ ...harmless, bytes: new Uint8Array(61 * 1024 * 1024) })).toMatchObject({
      kind: 'refused',
      code: 'too-large',
    })
  })

  it('let a caller abort, waiting or running', async () => {
    const one = open()
    const controller = new AbortController()
    const running = one.parse(file(await pdfBomb(64), 'x.pdf'), { signal: controller.signal })
    const waiting = one.parse(harmless, { signal: controller.signal })
    controller.abort(new Error('cancelled'))
    await expect(running).rejects.toThrow('cancelled')
    await expect(waiting).rejects.toThrow('cancelled')
    expect(await one.parse(harmless)).toMatchObject({ kind: 'parsed' })
  }, 60_000)
})
