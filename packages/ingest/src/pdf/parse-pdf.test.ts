import { describe, expect, it } from 'vitest'
import { parseFile } from '../parse-file.ts'
import { assemblePdf, buildPdf, pdfStream } from '../testing/build-pdf.ts'

const read = async (bytes: Uint8Array, name = 'handbook.pdf') => {
  const result = await parseFile({ bytes, name, contentType: 'application/pdf' })
  if (result.kind === 'refused') throw new Error(result.reason)
  const [document] = result.documents
  if (document === undefined) throw new Error('no document')
  return document
}

const handbook = (chapters: number) =>
  buildPdf(
    (pdf) => {
      for (let chapter = 1; chapter <= chapters; chapter += 1) {
        if (chapter > 1) pdf.addPage()
        pdf.page.margins.bottom = 0
        pdf.fontSize(8).text('ACME Handbook', 72, 30, { lineBreak: false })
        pdf.text(`Page ${chapter} of ${chapters}`, 72, 760, { lineBreak: false })
        pdf.page.margins.bottom = 72
        pdf.fontSize(20).text(`Chapter ${chapter}: Returns`, 72, 72)
        pdf
          .moveDown()
          .fontSize(11)
          .text(
            'Customers may return any item within thirty days of the delivery. The refund is paid to the original method of payment, usually with-\nin five working days. Shipping costs are not refunded.',
          )
        pdf.moveDown().text('• A first point\n• A second point')
        pdf.moveDown().fontSize(14).text('Fees').fontSize(11)
        let y = pdf.y + 10
        for (const row of [
          ['Country', 'Fee', 'Days'],
          ['Germany', '4.90', '2'],
          ['France', '6.90', '3'],
        ]) {
          for (const [column, cell] of row.entries()) pdf.text(cell, 72 + column * 120, y, { lineBreak: false })
          y += 16
        }
      }
    },
    { info: { Title: 'The ACME Handbook', CreationDate: new Date('2024-01-31T08:30:00Z') } },
  )

describe('parsePdf', () => {
  it('joins lines to paragraphs, heals hyphens, guesses headings, keeps lists and tables', async () => {
    const { body, title, publishedAt } = await read(await handbook(3))
    expect(title).toBe('The ACME Handbook')
    expect(publishedAt).toBe('2024-01-31T08:30:00.000Z')
    expect(body).toContain('# Chapter 1: Returns\n\nCustomers may return any item within thirty days of the delivery. The refund')
    expect(body).toContain('usually within five working days.')
    expect(body).toContain('- A first point\n- A second point')
    expect(body).toContain('## Fees\n\n| Country | Fee | Days |\n| --- | --- | --- |\n| Germany | 4.90 | 2 |\n| France | 6.90 | 3 |')
  })

  it('leaves out what every page repeats in its margins, and no heading that only looks alike', async () => {
    const { body } = await read(await handbook(3))
    expect(body).not.toContain('ACME Handbook')
    expect(body).not.toContain('of 3')
    for (const chapter of [1, 2, 3]) expect(body).toContain(`# Chapter ${chapter}: Returns`)
  })

  it('says where each page begins', async () => {
    const { body, pages } = await read(await handbook(3))
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3])
    for (const { page, start } of pages) expect(body.slice(start).startsWith(`# Chapter ${page}`)).toBe(true)
  })

  it('follows a sentence over the end of a page, and marks the page inside it', async () => {
    const bytes = await buildPdf((pdf) => {
      pdf.fontSize(11).text('The guarantee covers', 72, 600).addPage().text('faults of the material.', 72, 72)
    })
    const { body, pages } = await read(bytes)
    expect(body).toBe('The guarantee covers faults of the material.')
    expect(body.slice(pages[1]?.start)).toBe('faults of the material.')
  })

  it('keeps columns apart', async () => {
    const bytes = await buildPdf((pdf) => {
      for (const [column, word] of ['left', 'right'].entries())
        for (let line = 0; line < 6; line += 1)
          pdf.fontSize(10).text(`the ${word} column goes on here`, 72 + column * 250, 80 + line * 12, { lineBreak: false })
    })
    const { body } = await read(bytes)
    expect(body.indexOf('right')).toBeGreaterThan(body.lastIndexOf('left'))
  })

  it('keeps the hyphen of a word that is spelled with it elsewhere', async () => {
    const bytes = await buildPdf((pdf) => {
      pdf.fontSize(11).text('A well-known shop. Everybody agrees that it is a rather well-\nknown shop.')
    })
    expect((await read(bytes)).body).toContain('a rather well-known shop')
  })

  it('takes a title from the largest heading, or else from the name', async () => {
    expect(
      (await read(await buildPdf((pdf) => void pdf.fontSize(24).text('Warranty').fontSize(10).text('Two years for all of our products.'))))
        .title,
    ).toBe('Warranty')
    expect((await read(await buildPdf((pdf) => void pdf.text('Only text.')), 'price_list-2024.pdf')).title).toBe('price list 2024')
  })
})

describe('a PDF that cannot be read', () => {
  const refuse = async (bytes: Uint8Array) => {
    const result = await parseFile({ bytes, name: 'x.pdf', contentType: 'application/pdf' })
    return result.kind === 'refused' ? [result.code, result.reason] : result.documents.map((document) => document.body)
  }

  it('is refused with a reason: protected', async () => {
    const bytes = await buildPdf((pdf) => void pdf.text('secret'), { userPassword: 'open sesame', pdfVersion: '1.7' })
    expect(await refuse(bytes)).toEqual(['encrypted', 'The PDF is protected with a password: save it without one.'])
  })

  it('is refused with a reason: scanned', async () => {
    const bytes = await buildPdf((pdf) => void pdf.rect(72, 72, 200, 200).fill('black'))
    expect((await refuse(bytes))[0]).toBe('no-text')
  })

  it('is refused with a reason: garbage, cut off, without pages', async () => {
    const whole = await handbook(2)
    expect((await refuse(Buffer.from('%PDF-1.4\nnothing of the kind')))[0]).toBe('broken')
    expect((await refuse(whole.subarray(0, 300)))[0]).toMatch(/broken|no-text/)
    expect((await refuse(assemblePdf(['<< /Type /Catalog >>'])))[0]).toMatch(/broken|no-text/)
  })

  it.each([
    ['a page tree that holds itself', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']],
    [
      'two page trees that hold each other',
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'],
    ],
    ['a reference to itself', ['<< /Type /Catalog /Pages 2 0 R >>', '2 0 R']],
    ['a billion pages', ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000000 >>']],
    [
      'a form that draws itself',
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>',
        pdfStream(Buffer.from('/A Do')),
        pdfStream(Buffer.from('/A Do'), '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /A 5 0 R >> >>'),
      ],
    ],
  ])('is refused with a reason: %s', async (_name, objects) => {
    expect((await refuse(assemblePdf(objects)))[0]).toMatch(/broken|no-text|too-large/)
  })
})
