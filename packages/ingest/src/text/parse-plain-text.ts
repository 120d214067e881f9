import { cleanText, oneLine, tidyBody } from '../clean-text.ts'
import { emptyDocument } from '../empty-document.ts'
import type { ParsedDocument } from '../port.ts'
import { Refusal } from '../refusal.ts'
import { titleFromName } from '../title-from-name.ts'

const isShouted = (line: string) =>
  line.length >= 3 && line.length <= 60 && /\p{Lu}{3}/u.test(line) && line === line.toUpperCase() && !/[.!?,;:]$/.test(line)
const underline = /^(={3,}|-{3,})$/

/** Only what is surely a heading: a line underlined, or a short one in capitals with blank lines around it. */
const markHeadings = (lines: string[]): string[] => {
  const out: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? ''
    const next = lines[at + 1]?.trim() ?? ''
    const alone = (lines[at - 1]?.trim() ?? '') === '' && next === ''
    if (line !== '' && line.length <= 120 && underline.test(next) && !underline.test(line)) {
      out.push('', `${next.startsWith('=') ? '#' : '##'} ${line}`, '')
      at += 1
    } else if (alone && isShouted(line)) out.push(`## ${line}`)
    else out.push(line.startsWith('#') || line.startsWith('>') ? `\\${line}` : line)
  }
  return out
}

/** A plain text file: its paragraphs as they stand. */
export const parsePlainText = (source: string, name: string): ParsedDocument => {
  const body = tidyBody(markHeadings(cleanText(source).split('\n')).join('\n'))
  if (body === '') throw new Refusal('no-text', 'The file holds no text.')
  const [first = ''] = body.split('\n', 1)
  return emptyDocument(first.startsWith('#') ? oneLine(first.replace(/^#+/, '')) : titleFromName(name), body)
}
