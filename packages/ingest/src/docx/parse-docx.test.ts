import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../parse-file.ts'
import { buildDocx, paragraph, wordXml } from '../testing/build-docx.ts'

const parse = (bytes: Uint8Array, name = 'guide.docx') => parseFile({ bytes, name, contentType: null })
const read = async (bytes: Uint8Array, name?: string) => {
  const result = await parse(bytes, name)
  if (result.kind === 'refused') throw new Error(result.reason)
  const [document] = result.documents
  if (document === undefined) throw new Error('no document')
  return document
}
const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
const text = paragraph('Thirty days.')
const relationships = (rows: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`
const picture = (id: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A parcel"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip ${id}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

describe('parseDocx', () => {
  it('keeps headings, tables and what the file says of itself', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Guide &amp; more</dc:title><dc:language>de-DE</dc:language><dcterms:modified xsi:type="dcterms:W3CDTF">2024-05-06T07:08:09Z</dcterms:modified></cp:coreProperties>'
    const body = `${paragraph('Fees', 'Heading2')}${text}<w:tbl><w:tr>${cell('Country')}${cell('Fee')}</w:tr><w:tr>${cell('Spain')}${cell('7.90')}</w:tr></w:tbl>`
    const document = await read(buildDocx(body, { 'docProps/core.xml': core }))
    expect(document.body).toBe('## Fees\n\nThirty days.\n\n| Country | Fee |\n| --- | --- |\n| Spain | 7.90 |')
    expect(document).toMatchObject({ title: 'Guide & more', language: 'de', modifiedAt: '2024-05-06T07:08:09.000Z' })
  })

  it('takes its title from the first heading, or else from the name', async () => {
    expect((await read(buildDocx(paragraph('Returns', 'Heading1') + text))).title).toBe('Returns')
    expect((await read(buildDocx(text), 'our_returns.docx')).title).toBe('our returns')
  })

  it('reads the text of a file with macros and objects, and nothing else of it', async () => {
    const document = await read(
      buildDocx(text, { 'word/vbaProject.bin': 'AutoOpen', 'word/embeddings/oleObject1.bin': 'OLE', 'word/media/image1.png': 'x' }),
      'guide.docm',
    )
    expect(document.body).toBe('Thirty days.')
    expect(document.warnings).toEqual(['The file holds macros. They were ignored; only its text was read.'])
  })

  it('keeps of a picture its description, whether it lies inside, outside or nowhere', async () => {
    const link = 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
    const parts = {
      'word/_rels/document.xml.rels': relationships(
        `<Relationship Id="rId9" ${link} Target="http://169.254.169.254/x.png" TargetMode="External"/>`,
      ),
    }
    for (const id of ['r:link="rId9"', 'r:embed="rId9"', 'r:embed="rId8"']) {
      const result = await parse(buildDocx(text + picture(id), parts))
      const bodies = result.kind === 'parsed' ? result.documents.map((document) => document.body) : [result.reason]
      expect(bodies.join()).toBe('Thirty days.\n\nA parcel')
    }
  })
})

describe('a hostile DOCX is refused with a reason', () => {
  const lie = (bytes: Uint8Array, size: number) => {
    const copy = Buffer.from(bytes)
    for (let at = copy.indexOf('PK\x01\x02'); at !== -1; at = copy.indexOf('PK\x01\x02', at + 4)) {
      const name = copy.toString('utf8', at + 46, at + 46 + copy.readUInt16LE(at + 28))
      if (name === 'word/document.xml') copy.writeUInt32LE(size, at + 24)
    }
    return new Uint8Array(copy)
  }
  const bomb = () => buildDocx('', { 'word/document.xml': wordXml(`${text}${' '.repeat(80 * 1024 * 1024)}`) })

  it('a bomb that says so, and one that lies', async () => {
    const bytes = bomb()
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(await parse(bytes)).toMatchObject({ kind: 'refused', code: 'hostile' })
    expect(await parse(lie(bytes, 5_000))).toMatchObject({
      kind: 'refused',
      code: 'hostile',
      reason: 'A part of the file unpacks to more than it declares.',
    })
  })

  it('thousands of entries, entries that overlap, an archive in an archive', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`word/media/${at}.xml`, 'x']))
    expect(await parse(buildDocx(text, many))).toMatchObject({ kind: 'refused', code: 'hostile' })
    const overlapping = Buffer.from(buildDocx(text))
    const heads: number[] = []
    for (let at = overlapping.indexOf('PK\x01\x02'); at !== -1; at = overlapping.indexOf('PK\x01\x02', at + 4)) heads.push(at)
    for (const at of heads) overlapping.writeUInt32LE(0, at + 42)
    expect(await parse(overlapping)).toMatchObject({ kind: 'refused', code: 'hostile' })
    expect(await parse(zipSync({ 'a.docx': buildDocx(text) }))).toMatchObject({ kind: 'refused', code: 'unsupported' })
  })

  it.each([
    ['another file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
    ['a web address', '<!DOCTYPE x SYSTEM "http://169.254.169.254/">', ''],
    [
      'a billion laughs',
      `<!DOCTYPE x [<!ENTITY a "ha">${[...'bcdefghij'].map((one, at) => `<!ENTITY ${one} "${`&${'abcdefghij'[at]};`.repeat(10)}">`).join('')}]>`,
      '&j;',
    ],
  ])('entities: %s', async (_name, declaration, use) => {
    const bytes = buildDocx('', { 'word/document.xml': wordXml(paragraph(`x${use}`), declaration) })
    expect(await parse(bytes)).toMatchObject({ kind: 'refused', code: 'hostile' })
  })

  it('entities hidden in UTF-16', async () => {
    const wide = Buffer.from(`\uFEFF${wordXml(text, '<!DOCTYPE x [<!ENTITY e "y">]>')}`, 'utf16le')
    expect(await parse(buildDocx('', { 'word/document.xml': new Uint8Array(wide) }))).toMatchObject({ kind: 'refused', code: 'hostile' })
  })

  it('cut off, encrypted, broken inside, nested without end, empty', async () => {
    const whole = buildDocx(text)
    expect(await parse(whole.subarray(0, whole.length - 30))).toMatchObject({ kind: 'refused', code: 'broken' })
    expect(await parse(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]))).toMatchObject({
      kind: 'refused',
      code: 'unsupported',
    })
    expect(await parse(buildDocx('<w:p><w:r>'))).toMatchObject({ kind: 'refused' })
    expect(await parse(buildDocx('<w:sdt><w:sdtContent>'.repeat(100_000)))).toMatchObject({ kind: 'refused' })
    expect(await parse(buildDocx(''))).toMatchObject({ kind: 'refused', code: 'no-text' })
  })

  it.each([
    ['xl/workbook.xml', 'Excel'],
    ['ppt/presentation.xml', 'PowerPoint'],
    ['anything.txt', 'ZIP'],
  ])('another kind of archive: %s', async (name, word) => {
    const result = await parse(zipSync({ [name]: strToU8('x') }))
    expect(result.kind === 'refused' && result.reason).toContain(word)
  })
})
