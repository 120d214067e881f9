import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'

type Phrase = { text: string; entities?: PhraseEntity[] | undefined }

/** Takes blanks off both ends; marks move along, those in the wrong order are sorted. Marks out of range stay so. */
export const trimPhrase = <Input extends Phrase>(phrase: Input): Input => {
  const text = phrase.text.trim()
  if (!phrase.entities) return { ...phrase, text }
  const shift = phrase.text.length - phrase.text.trimStart().length
  const within = (at: number) => (at >= 0 && at <= phrase.text.length ? Math.min(Math.max(at - shift, 0), text.length) : at)
  const entities = phrase.entities.map((mark) => ({ ...mark, start: within(mark.start), end: within(mark.end) }))
  return { ...phrase, text, entities: entities.sort((a, b) => a.start - b.start || a.end - b.end) }
}
