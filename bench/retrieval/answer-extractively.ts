import { checkCitations } from '@frontdesk/core/retrieval/check-citations'
import { parseDraft } from '@frontdesk/core/retrieval/parse-draft'
import type { Evidence } from '@frontdesk/core/retrieval/select-evidence'
import { isNoAnswer } from '@frontdesk/llm/no-answer'
import { gatherEvidence } from '@frontdesk/services/knowledge/gather-evidence'
import type { Ranking } from '@frontdesk/services/knowledge/rank-passages'
import type { BenchSearch } from './open-bench-search.ts'

/** A sentence as shown, with the sentences that it cites. */
export type ShownSentence = { text: string; cited: string[] }

const citedBy = (text: string, citations: readonly { marker: number; sentence: string }[]): ShownSentence[] => {
  const shown: ShownSentence[] = []
  let waiting: ShownSentence[] = []
  for (const { sentences } of parseDraft(text)) {
    for (const sentence of sentences) {
      const own: ShownSentence = { text: sentence.text, cited: [] }
      shown.push(own)
      waiting.push(own)
      if (sentence.markers.length === 0) continue
      // One marker stands for all sentences in a row that rest on the same evidence.
      const cited = citations.filter(({ marker }) => sentence.markers.includes(marker)).map((citation) => citation.sentence)
      for (const one of waiting) one.cited = cited
      waiting = []
    }
  }
  return shown.filter(({ text: words }) => words !== '')
}

/** Evidence and checked answer for a ranking, whatever its confidence. */
export const answerExtractively = async (ctx: BenchSearch, ranking: Ranking): Promise<{ evidence: Evidence[]; shown: ShownSentence[] }> => {
  const { question } = ranking
  const { evidence } = await gatherEvidence(ctx, ranking)
  const request = { question, history: [], evidence, shopName: ctx.shopName }
  const { draft } = await ctx.llm.answer(request, { signal: new AbortController().signal, onDelta: () => undefined })
  if (isNoAnswer(draft.text)) return { evidence, shown: [] }
  const { text, citations } = checkCitations(draft.text, { evidence, question, shopName: ctx.shopName })
  return { evidence, shown: citedBy(text, citations) }
}

const normalize = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

/** True when one of the expected answers stands in a text, case, accents and punctuation aside. */
export const holdsAnswer = (text: string, answers: readonly string[]): boolean => {
  const held = normalize(text)
  return answers.some((answer) => held.includes(normalize(answer)))
}

/** A rule of its own: the expected answer in the cited sentence, or four of five words of the shown one. */
export const isBorneOut = ({ text, cited }: ShownSentence, answers: readonly string[]): boolean => {
  const held = new Set(normalize(cited.join(' ')).trim().split(' '))
  const words = normalize(text).trim().split(' ')
  return cited.length > 0 && (holdsAnswer(cited.join(' '), answers) || words.filter((word) => held.has(word)).length >= 0.8 * words.length)
}
