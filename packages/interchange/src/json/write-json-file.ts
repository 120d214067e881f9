import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import { trainingFileFormat, trainingFileVersion } from './training-file.ts'

const writeSection = (key: string, items: readonly unknown[]): string =>
  items.length === 0 ? `  "${key}": []` : `  "${key}": [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`

/** An intent on one line, its phrases on one line each, so that versions of a file can be compared. */
const writeIntent = ({ phrases, ...details }: DeskData['intents'][number]): string => {
  const head = JSON.stringify(details).slice(0, -1)
  const lines = phrases.map((phrase) => `      ${JSON.stringify(phrase)}`).join(',\n')
  return `    ${head},"phrases":[${lines === '' ? '' : `\n${lines}\n    `}]}`
}

/** Writes everything, in our own format. */
export const writeJsonFile = ({ intents, outOfScope, entities, synonyms }: DeskData): string =>
  [
    '{',
    `  "format": "${trainingFileFormat}",`,
    `  "version": ${trainingFileVersion},`,
    intents.length === 0 ? '  "intents": [],' : `  "intents": [\n${intents.map(writeIntent).join(',\n')}\n  ],`,
    `${writeSection('outOfScope', outOfScope)},`,
    `${writeSection('entities', entities)},`,
    writeSection('synonyms', synonyms),
    '}',
    '',
  ].join('\n')
