import type { NluSuggestion } from '@frontdesk/contracts/nlu-report'
import type { ReportInput } from './report-input.ts'
import { splitInTwo } from './split-in-two.ts'

/** Fewer phrases say nothing about groups among them. */
const fewestPhrases = 16
const smallestShare = 0.25
const separateEnough = 0.3
const phrasesShown = 20

/** Intents whose phrases fall into two groups far apart, the farthest first; of each group its first phrases are shown. */
export const findSplits = ({ intents, phrases, labels, vectors }: Pick<ReportInput, 'intents' | 'phrases' | 'labels' | 'vectors'>) => {
  const rowsOf = intents.map((): number[] => [])
  labels.forEach((label, row) => {
    rowsOf[label]?.push(row)
  })
  return rowsOf
    .flatMap((rows, label) => {
      if (rows.length < fewestPhrases) return []
      const { groups, separation } = splitInTwo(vectors, rows)
      const smallest = Math.min(groups[0].length, groups[1].length)
      return separation >= separateEnough && smallest >= smallestShare * rows.length ? [{ label, groups, separation }] : []
    })
    .sort((a, b) => b.separation - a.separation)
    .map(
      ({ label, groups }): Extract<NluSuggestion, { kind: 'split' }> => ({
        kind: 'split',
        intent: intents[label] ?? '',
        groups: groups.map((rows) => rows.slice(0, phrasesShown).map((row) => phrases[row] ?? '')),
      }),
    )
}
