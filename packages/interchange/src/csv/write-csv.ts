import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import { unknownIntent } from '../unknown-intent.ts'

const writeCell = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const writeRow = (cells: readonly string[]): string => `${cells.map(writeCell).join(',')}\r\n`

/** Writes phrases and marks as RFC 4180 rows; entities, synonyms and titles do not fit in. */
export const writeCsv = ({ intents, outOfScope }: DeskData): string =>
  [
    writeRow(['text', 'intent', 'entities']),
    ...intents.flatMap(({ name, phrases }) =>
      phrases.map(({ text, entities }) => writeRow([text, name, entities.length > 0 ? JSON.stringify(entities) : ''])),
    ),
    ...outOfScope.map(({ text }) => writeRow([text, unknownIntent, ''])),
  ].join('')
