// How fast files are read: 500 pages of 5 KB, a PDF of 200 pages, and what the parser's process holds meanwhile.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createParser } from '@frontdesk/ingest/create-parser'
import type { ParseResult } from '@frontdesk/ingest/port'
import { buildPdf } from '@frontdesk/ingest/testing/build-pdf'
import { percentile, report } from './figures.ts'

const { values } = parseArgs({ options: { report: { type: 'string' }, pages: { type: 'string', default: '500' } } })
const words =
  'the order can be returned within thirty days of delivery if it is unused and the refund goes to the card that was used'.split(' ')
const sentence = (seed: number) => `${Array.from({ length: 14 }, (_, at) => words[(seed * 7 + at * 3) % words.length]).join(' ')}.`

const htmlPage = (number: number): Uint8Array => {
  const section = (at: number) =>
    `<h2>Topic ${number}.${at}</h2><p>${[1, 2, 3].map((line) => sentence(number + at * line)).join(' ')}</p><ul><li>${sentence(at)}</li><li><a href="/help/${at}">${sentence(number)}</a></li></ul>`
  const table = `<table><tr><th>Country</th><th>Fee</th></tr>${[1, 2, 3, 4].map((row) => `<tr><td>Country ${row}</td><td>${row}.90</td></tr>`).join('')}</table>`
  const body = `<nav>${Array.from({ length: 12 }, (_, at) => `<a href="/nav/${at}">Link ${at}</a>`).join('')}</nav><main><h1>Page ${number}</h1>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(section).join('')}${table}</main><footer>Imprint</footer>`
  return new TextEncoder().encode(
    `<!doctype html><html lang="en"><head><title>Page ${number} | Help</title></head><body>${body}</body></html>`,
  )
}

const pdf = await buildPdf((one) => {
  for (let page = 1; page <= 200; page += 1) {
    if (page > 1) one.addPage()
    one.fontSize(18).text(`Section ${page}`).moveDown().fontSize(11)
    for (let at = 0; at < 8; at += 1) one.text([1, 2, 3, 4].map((line) => sentence(page * at + line)).join(' ')).moveDown()
  }
})

const children = (): string[] => readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
const peakMb = (): number =>
  Math.max(0, ...children().map((pid) => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024))
/** Processor time of the parser, which a busy machine does not blur. Ticks are hundredths of a second. */
const processorSeconds = (): number => {
  const fields = children().map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [])
  return fields.reduce((sum, one) => sum + (Number(one[11] ?? 0) + Number(one[12] ?? 0)) / 100, 0)
}
const checked = (result: ParseResult): ParseResult => {
  if (result.kind === 'refused') throw new Error(result.reason)
  return result
}

const parser = createParser()
const startedAt = performance.now()
await parser.parse({ bytes: htmlPage(0), name: 'first', contentType: 'text/html' })
const startMs = performance.now() - startedAt

const inputs = Array.from({ length: Number(values.pages) }, (_, at) => htmlPage(at + 1))
const times: number[] = []
const htmlFrom = performance.now()
const processorFrom = processorSeconds()
for (const bytes of inputs) {
  const from = performance.now()
  checked(await parser.parse({ bytes, name: 'page', contentType: 'text/html; charset=utf-8', url: 'https://shop.example/help' }))
  times.push(performance.now() - from)
}
const htmlSeconds = (performance.now() - htmlFrom) / 1000
const htmlProcessor = processorSeconds() - processorFrom
const htmlPeak = peakMb()
await parser.close()

const pdfParser = createParser()
const pdfFrom = performance.now()
const read = checked(await pdfParser.parse({ bytes: pdf, name: 'handbook.pdf', contentType: 'application/pdf' }))
const pdfSeconds = (performance.now() - pdfFrom) / 1000
const pdfProcessor = processorSeconds()
const pdfPeak = peakMb()
await pdfParser.close()

report(
  'Reading files',
  [
    ['first page, with the start of the process, ms', startMs.toFixed(0)],
    [
      `${inputs.length} HTML pages of ${((inputs[0]?.length ?? 0) / 1024).toFixed(1)} KB, pages/s`,
      (inputs.length / htmlSeconds).toFixed(0),
    ],
    ['processor time a page, ms', ((htmlProcessor / inputs.length) * 1000).toFixed(1)],
    ['a page, p50 / p95, ms', `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.95).toFixed(1)}`],
    ['peak memory of the process over HTML, MB', htmlPeak.toFixed(0)],
    [`PDF of 200 pages (${(pdf.length / 1024).toFixed(0)} KB), s`, pdfSeconds.toFixed(1)],
    ['processor time of it, s', pdfProcessor.toFixed(1)],
    ['pages found in it', read.kind === 'parsed' ? (read.documents[0]?.pages.length ?? 0) : 0],
    ['peak memory of the process over the PDF, MB', pdfPeak.toFixed(0)],
  ],
  values.report,
)
process.exit(inputs.length / htmlSeconds >= 15 && pdfSeconds < 60 && Math.max(htmlPeak, pdfPeak) < 1024 ? 0 : 1)
