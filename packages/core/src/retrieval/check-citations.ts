import type { Citation } from '@frontdesk/contracts/message'
import { isSupported } from './is-supported.ts'
import { type DraftLine, type DraftSentence, parseDraft } from './parse-draft.ts'
import type { Evidence } from './select-evidence.ts'
import { stripForeignMarkup } from './strip-foreign-markup.ts'
import { terms } from './terms.ts'

/** Characters of a draft that are read: a few times what a long answer has. */
const maxDraft = 8000

export type CheckedAnswer = { text: string; citations: Citation[]; dropped: string[] }

type Basis = { evidence: readonly Evidence[]; question: string; shopName: string }
/** A sentence that stays: the evidence it rests on, by index; null for a line that only leads into a list. */
type Kept = { text: string; cited: number[] | null }
type KeptLine = { line: DraftLine; kept: Kept[] }

const bearsOut = (sentence: string, indexes: readonly number[], { evidence, question, shopName }: Basis): boolean => {
  const cited = indexes.map((index) => evidence[index]).filter((each) => each !== undefined)
  return isSupported(sentence, {
    evidence: cited.map((each) => each.sentence),
    context: cited.map((each) => `${each.title} ${each.heading ?? ''}`).join(' '),
    question: `${question} ${shopName}`,
  })
}

/**
 * The evidence a sentence rests on: what it names if that bears it out, else (a marker forgotten or off by one) the one piece that does.
 * Null when nothing bears it out.
 */
const groundSentence = (sentence: DraftSentence, inherited: readonly number[], basis: Basis): number[] | null => {
  const all = basis.evidence.map((_, index) => index)
  const named = sentence.markers.map((marker) => marker - 1).filter((index) => index in basis.evidence)
  const needed = named.filter((index) => bearsOut(sentence.text, [index], basis))
  if (needed.length > 0) return needed
  if (named.length > 1 && bearsOut(sentence.text, named, basis)) return named
  const other = [...inherited, ...all].find((index) => bearsOut(sentence.text, [index], basis))
  return other === undefined ? null : [other]
}

/** Markers of the line's own last sentence, or of the next lines of the same list: one marker may stand at the end of a list. */
const markersBelow = (lines: readonly DraftLine[], at: number): number[] => {
  for (const line of lines.slice(at)) {
    if (line.lead === '' && line !== lines[at]) return []
    const markers = line.sentences.flatMap((sentence) => sentence.markers)
    if (markers.length > 0) return markers.map((marker) => marker - 1)
  }
  return []
}

const leadsIn = (line: DraftLine, next: DraftLine | undefined): boolean =>
  line.lead === '' && next !== undefined && next.lead !== '' && (line.sentences.at(-1)?.text.endsWith(':') ?? false)

const groundLine = (lines: readonly DraftLine[], at: number, basis: Basis, dropped: string[]): KeptLine => {
  const line = lines[at] as DraftLine
  const inherited = markersBelow(lines, at)
  const kept: Kept[] = []
  for (const [place, sentence] of line.sentences.entries()) {
    if (sentence.text === '') continue
    const cited = groundSentence(sentence, inherited, basis)
    const bridge = place === line.sentences.length - 1 && leadsIn(line, lines[at + 1]) && saysNothingNew(sentence.text, basis)
    if (cited) kept.push({ text: sentence.text, cited })
    else if (bridge) kept.push({ text: sentence.text, cited: null })
    else dropped.push(sentence.text)
  }
  return { line, kept }
}

/** True for "To delete your account, follow these steps:": no number, and only words of question and evidence or of such bridges. */
const saysNothingNew = (sentence: string, { evidence, question }: Basis): boolean => {
  const known = new Set(
    terms(
      `${question} ${evidence.map((each) => `${each.title} ${each.heading ?? ''} ${each.sentence}`).join(' ')} follow step way list option`,
    ),
  )
  return !/\d/.test(sentence) && terms(sentence).every((term) => known.has(term))
}

/** A bridge whose list was dropped goes too. */
const withoutLooseEnds = (lines: readonly KeptLine[]): KeptLine[] => {
  const full = lines.filter((line) => line.kept.length > 0)
  return full.filter((each, at) => !(each.kept.every((kept) => kept.cited === null) && (full[at + 1]?.line.lead ?? '') === ''))
}

/** Cites the same evidence once a line: the marker stands after the last sentence in a row that rests on it. */
const writeLine = (
  { kept }: KeptLine,
  lead: string,
  numberOf: (index: number) => number,
  markNow: (cited: readonly number[]) => boolean,
): string =>
  lead +
  kept
    .map(({ text, cited }, place) => {
      const next = kept[place + 1]?.cited
      const repeated = cited !== null && next !== undefined && next !== null && cited.join() === next.join()
      const last = place === kept.length - 1
      if (cited === null || repeated || (last && !markNow(cited))) return text
      return `${text} ${cited.map((index) => `[${numberOf(index)}]`).join('')}`
    })
    .join(' ')

const writeText = (lines: readonly KeptLine[], numberOf: (index: number) => number): string => {
  let ordinal = 0
  return lines
    .map((each, at) => {
      ordinal = /^\d/.test(each.line.lead) ? ordinal + 1 : 0
      const lead = ordinal > 0 ? `${ordinal}. ` : each.line.lead
      const below = lines[at + 1]
      // Where a list, and the line that leads it in, rest on one piece of evidence, the marker stands at its end.
      const goesOn = (cited: readonly number[]) =>
        (lead !== '' || leadsIn(each.line, below?.line)) &&
        below !== undefined &&
        below.line.lead !== '' &&
        below.kept[0]?.cited?.join() === cited.join()
      const break_ = at === 0 ? '' : each.line.gap || (lead === '') !== (lines[at - 1]?.line.lead === '') ? '\n\n' : '\n'
      return break_ + writeLine(each, lead, numberOf, (cited) => !goesOn(cited))
    })
    .join('')
}

const emptyAnswer = (dropped: string[]): CheckedAnswer => ({ text: '', citations: [], dropped })

/**
 * Keeps of a drafted answer what the evidence bears out, sentence by sentence, with markers numbered from 1 in order of appearance;
 * everything else is dropped and listed. HTML, images, links and addresses unknown to the evidence are removed first.
 * An empty text means that nothing was left.
 */
export const checkCitations = (draft: string, basis: Basis): CheckedAnswer => {
  const lines = parseDraft(
    stripForeignMarkup(
      draft.slice(0, maxDraft),
      basis.evidence.map((each) => each.sentence),
    ),
  )
  const dropped: string[] = []
  const kept = withoutLooseEnds(lines.map((_, at) => groundLine(lines, at, basis, dropped)))
  const cited = [...new Set(kept.flatMap((line) => line.kept.flatMap((each) => each.cited ?? [])))]
  if (cited.length === 0) return emptyAnswer(dropped)
  const citations = cited.flatMap((index, place): Citation[] => {
    const each = basis.evidence[index]
    if (!each) return []
    const { chunkId, documentId, title, heading, sentence } = each
    return [{ marker: place + 1, chunkId, documentId, title, ...(heading === null ? {} : { heading }), sentence }]
  })
  return { text: writeText(kept, (index) => cited.indexOf(index) + 1), citations, dropped }
}
