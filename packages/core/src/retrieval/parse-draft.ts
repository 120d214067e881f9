import { splitSentences } from './split-sentences.ts'

/** A sentence of a draft and the numbers of the evidence it names; `text` is free of markers. */
export type DraftSentence = { text: string; markers: number[] }
/** A line of a draft: `lead` is its list marker ("", "- ", "2. "), `gap` the blank line before it, if there was one. */
export type DraftLine = { lead: string; gap: boolean; sentences: DraftSentence[] }

const marker = /\s*(?:\[|【)\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*(?:\]|】)/g
const lineLead = /^\s*(?:([-*+•])|(\d{1,3})[.)])\s+/
// A marker after the full stop belongs to the sentence before it.
const lateMarkers = /([.!?…]["'”’)]*)((?:\s*(?:\[|【)\s*\d{1,3}(?:\s*[,;]\s*\d{1,3})*\s*(?:\]|】))+)/g

const readSentence = (raw: string): DraftSentence => {
  const markers = [...raw.matchAll(marker)].flatMap((match) => (match[1] ?? '').split(/[,;]/).map(Number))
  const text = raw
    .replace(marker, '')
    .replace(/\s+([.,!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return { text, markers: [...new Set(markers)] }
}

const readLine = (line: string, gap: boolean): DraftLine => {
  const [whole = '', bullet, number] = lineLead.exec(line) ?? []
  const rest = line
    .slice(whole.length)
    .replace(/^#{1,6}\s+/, '')
    .replace(lateMarkers, '$2$1')
  const sentences = splitSentences(rest).map((sentence) => readSentence(rest.slice(sentence.start, sentence.end)))
  const lead = bullet ? '- ' : number ? `${number}. ` : ''
  return { lead, gap, sentences: sentences.filter((sentence) => sentence.text !== '' || sentence.markers.length > 0) }
}

/** Lines and sentences of an answer with bracketed markers such as `[2]` or `[1, 3]`, which may stand before or after the full stop. */
export const parseDraft = (draft: string): DraftLine[] => {
  const lines: DraftLine[] = []
  let gap = false
  for (const line of draft.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.trim() === '') gap = lines.length > 0
    else {
      const parsed = readLine(line, gap)
      if (parsed.sentences.length > 0) lines.push(parsed)
      gap = false
    }
  }
  return lines
}
