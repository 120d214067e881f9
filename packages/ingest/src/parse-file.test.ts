import { describe, expect, it } from 'vitest'
import { parseFile } from './parse-file.ts'
import { buildPdf } from './testing/build-pdf.ts'

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? new TextEncoder().encode(content) : content)
const parse = (content: string | Uint8Array, name: string, contentType: string | null = null) =>
  parseFile({ bytes: bytesOf(content), name, contentType })
const read = async (content: string | Uint8Array, name: string, contentType: string | null = null) => {
  const result = await parse(content, name, contentType)
  if (result.kind === 'refused') throw new Error(result.reason)
  const [document] = result.documents
  if (document === undefined) throw new Error('no document')
  return { ...document, detected: result.detected, count: result.documents.length }
}
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('the kind of a file', () => {
  it('is what its bytes are, with a warning when its name says something else', async () => {
    const pdf = await buildPdf((one) => void one.text('Thirty days.'))
    const document = await read(pdf, 'notes.txt', 'text/plain')
    expect(document.detected).toBe('pdf')
    expect(document.warnings[0]).toBe('By its name or type this should be plain text, but it is a PDF and was read as such.')
    expect((await read('<!doctype html><html><body><p>Hello there</p></body></html>', 'x.pdf', 'application/pdf')).detected).toBe('html')
    expect((await read('{"title":"A","body":"B"}', 'x.txt')).detected).toBe('json')
  })

  it.each([
    ['\x89PNG\r\n\x1a\n\0\0\0', 'photo.pdf', 'PNG'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'photo.docx', 'JPEG'],
    ['MZ\x90\0\x03\0\0\0\x04\0', 'setup.txt', 'program'],
    ['\x7fELF\x02\x01\x01\0', 'run.csv', 'program'],
    ['\x1f\x8b\x08\0\0\0\0\0', 'x.json', 'gzip'],
    ['{\\rtf1 hello}', 'x.docx', 'RTF'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'old.doc', 'old Office'],
    ['\0\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f', 'x.txt', 'binary'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>', 'x.svg', 'XML or SVG'],
    ['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'x.html', 'XML or SVG'],
  ])('that cannot be read is refused by its own name (%#)', async (content, name, word) => {
    const result = await parse(latin(content), name)
    expect(result).toMatchObject({ kind: 'refused', code: 'unsupported' })
    expect(result.kind === 'refused' && result.reason).toContain(word)
  })

  it('is not two at once', async () => {
    const pdf = await buildPdf((one) => void one.text('x'))
    expect(await parse(Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), pdf]), 'x.html')).toMatchObject({
      kind: 'refused',
      code: 'hostile',
    })
  })

  it('of nothing at all is refused', async () => {
    expect(await parse('', 'x.pdf')).toMatchObject({ kind: 'refused', code: 'empty' })
    for (const name of ['x.txt', 'x.md', 'x.csv', 'x.html'])
      expect(await parse(' \n\t ', name)).toMatchObject({ kind: 'refused', code: 'no-text' })
  })

  it('keeps an HTML document type with entities harmless', async () => {
    const { body } = await read(
      '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><html><body><p>Price &b; &amp; more</p></body></html>',
      'x.html',
    )
    expect(body).not.toContain('haha')
  })
})

describe('the encoding of a text', () => {
  const umlauts = 'Größe, Rückgabe und Café.'
  it.each([
    ['UTF-8', new TextEncoder().encode(umlauts), null],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${umlauts}`), null],
    ['UTF-16 little end first, with a mark', new Uint8Array(Buffer.from(`\uFEFF${umlauts}`, 'utf16le')), null],
    ['UTF-16 big end first, with a mark', new Uint8Array(Buffer.from(`\uFEFF${umlauts}`, 'utf16le').swap16()), null],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(umlauts, 'utf16le')), null],
    ['windows-1252, declared', latin(umlauts), 'text/plain; charset=windows-1252'],
    ['ISO 8859-1, declared', latin(umlauts), 'text/plain; charset="ISO-8859-1"'],
  ])('is found: %s', async (_name, bytes, contentType) => {
    const { body, warnings } = await read(bytes, 'x.txt', contentType)
    expect(body).toBe(umlauts)
    expect(warnings).toEqual([])
  })

  it('is read from the page itself', async () => {
    expect((await read(latin(`<html><head><meta charset="iso-8859-1"></head><body><p>${umlauts}</p></body></html>`), 'x.html')).body).toBe(
      umlauts,
    )
  })

  it('is never guessed in silence', async () => {
    expect((await read(latin(umlauts), 'x.txt')).warnings[0]).toContain('windows-1252')
    expect((await read(latin(umlauts), 'x.txt', 'text/plain; charset=utf-8')).warnings[0]).toContain('says it is UTF-8 but is not')
    expect((await read(new TextEncoder().encode(umlauts), 'x.txt', 'text/plain; charset=iso-8859-1')).warnings[0]).toContain('it is UTF-8')
    expect((await read('GrÃ¶ÃŸe, RÃ¼ckgabe, cafÃ©, itâ€™s', 'x.txt')).warnings[0]).toContain('wrongly encoded')
    expect(await parse(new Uint8Array([0x41, 0x81, 0x8d, 0xc3, 0x28]), 'x.txt')).toMatchObject({ kind: 'refused', code: 'broken' })
  })

  it('keeps no control characters', async () => {
    const { body } = await read(`A${'good text '.repeat(30)}\0\x07B`, 'x.txt')
    expect(body.endsWith('good text B')).toBe(true)
    expect(await read('{"title":"a\\ud800","body":"b\\u0000\\udc00c"}', 'x.json')).toMatchObject({ title: 'a\uFFFD', body: 'b\uFFFDc' })
  })
})

describe('Markdown', () => {
  it('gives its front matter and loses its raw HTML', async () => {
    const source = `---\ntitle: "Returns"\nlang: en-GB\naudience: internal\ndate: 2024-05-06\n---\n# Send back\n\nText <b>bold</b> <https://shop.example/> <span style="display:none">PLANTED</span>\n<!-- PLANTED --><script>PLANTED</script>\n\n![A parcel](https://evil.example/x.png) [Fees](/fees)\n\n\`\`\`html\n<div>kept</div>\n\`\`\`\n`
    const document = await parseFile({ bytes: bytesOf(source), name: 'x.md', contentType: null, url: 'https://shop.example/docs/' })
    expect(document).toMatchObject({
      kind: 'parsed',
      detected: 'markdown',
      documents: [
        {
          title: 'Returns',
          language: 'en',
          audience: 'internal',
          publishedAt: '2024-05-06T00:00:00.000Z',
          links: ['https://shop.example/fees'],
        },
      ],
    })
    const body = document.kind === 'parsed' ? document.documents[0]?.body : ''
    expect(body).toBe('# Send back\n\nText bold <https://shop.example/>\n\nA parcel [Fees](/fees)\n\n```html\n<div>kept</div>\n```')
  })

  it('is told from plain text by what it looks like', async () => {
    expect((await read('# A\n\n- one\n- two\n\n**bold**', 'README')).detected).toBe('markdown')
    expect((await read('# A comment\n\nplain', 'x.txt')).detected).toBe('text')
  })
})

describe('plain text', () => {
  it('keeps its paragraphs and gets only sure headings', async () => {
    const { body, title } = await read('OUR RETURNS\n\nThirty days.\nFrom delivery.\n\nFees\n====\n\nNone. OK\n# no heading', 'returns.txt')
    expect(body).toBe('## OUR RETURNS\n\nThirty days.\nFrom delivery.\n\n# Fees\n\nNone. OK\n\\# no heading')
    expect(title).toBe('OUR RETURNS')
  })
})

describe('a table of questions and answers', () => {
  it.each([
    ['question,answer\nHow long?,"Thirty days,\nfrom delivery"\nWhere?,Here\n', 'x.csv'],
    ['id;Antwort;Frage\n1;"Thirty days,\nfrom delivery";How long?\n2;Here;Where?', 'x.csv'],
    ['How long?\t"Thirty days,\nfrom delivery"\nWhere?\tHere', 'x.tsv'],
  ])('becomes a section for each pair (%#)', async (source, name) => {
    const { body, entries } = await read(source, name)
    expect(entries).toEqual([
      { question: 'How long?', answer: 'Thirty days,\nfrom delivery' },
      { question: 'Where?', answer: 'Here' },
    ])
    expect(body).toBe('## How long?\n\nThirty days,\nfrom delivery\n\n## Where?\n\nHere')
  })

  it('says which rows were left out, and refuses what it cannot read', async () => {
    expect((await read('question,answer\nA?,B\n,C\nD?,', 'x.csv')).warnings).toEqual([
      '2 rows without a question or an answer were left out.',
    ])
    expect(await parse('a,b,c\n1,2,3', 'x.csv')).toMatchObject({ kind: 'refused', code: 'unsupported' })
    expect(await parse(`question,answer\n${'a,b\n'.repeat(60_000)}`, 'x.csv')).toMatchObject({ kind: 'refused', code: 'too-large' })
  })
})

describe('JSON', () => {
  it('gives a document for each article', async () => {
    const articles = [
      {
        id: 7,
        title: 'A',
        body: '<p>Markup <b>here</b></p>',
        url: 'https://shop.example/a',
        lang: 'de',
        audience: 'internal',
        updatedAt: '2024-01-02',
      },
      { title: 'B', text: 'Plain' },
      { question: 'C?', answer: 'Yes' },
      { nothing: true },
    ]
    const result = await parse(JSON.stringify({ articles }), 'x.json')
    expect(result).toMatchObject({
      kind: 'parsed',
      documents: [
        {
          title: 'A',
          body: 'Markup **here**',
          externalId: '7',
          canonicalUrl: 'https://shop.example/a',
          language: 'de',
          audience: 'internal',
          modifiedAt: '2024-01-02T00:00:00.000Z',
          warnings: ['1 of 4 entries have no title or no text and were left out.'],
        },
        { title: 'B', body: 'Plain' },
        { title: 'C?', body: 'Yes' },
      ],
    })
  })

  it('that is broken, of another shape or endlessly nested is refused', async () => {
    expect(await parse('[{"title": "A"', 'x.json')).toMatchObject({ kind: 'refused', code: 'broken' })
    expect(await parse('["a", 1]', 'x.json')).toMatchObject({ kind: 'refused', code: 'unsupported' })
    expect(await parse('['.repeat(1_000_000), 'x.json')).toMatchObject({ kind: 'refused' })
  })
})
