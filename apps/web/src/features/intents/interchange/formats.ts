import type { InterchangeFormat } from '@frontdesk/contracts/nlu/import'

/** The formats that are read and written, and who uses them. */
export const formats: readonly { format: InterchangeFormat; text: string; hint: string }[] = [
  { format: 'json', text: 'Frontdesk JSON', hint: 'Everything, to bring back here' },
  { format: 'rasa-yaml', text: 'Rasa YAML', hint: 'Intents, entities, synonyms, lookups, patterns' },
  { format: 'csv', text: 'CSV for spreadsheets', hint: 'Phrase and intent in two columns' },
]

export const formatName = (format: InterchangeFormat): string => formats.find((known) => known.format === format)?.text ?? format
