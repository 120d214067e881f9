import type { ModelDiff } from '@frontdesk/contracts/nlu-report'
import { describeCount } from '@/components/describe-count'

/** The difference in one line: `+3 fixed, −1 broken, 2 changed`. */
export const summariseDiff = ({ fixed, broken, changed }: Pick<ModelDiff, 'fixed' | 'broken' | 'changed'>): string =>
  `+${fixed.length} fixed, −${broken.length} broken, ${changed.length} changed`

/** What going live would mean, as advice. */
export const describeDiff = (diff: ModelDiff): string => {
  const [fixed, broken] = [diff.fixed.length, diff.broken.length]
  if (diff.liveVersion === null) return 'Nothing is live yet, so there is nothing to compare with.'
  if (diff.compared === 0) return 'The two versions have no phrases in common to be compared on.'
  if (fixed === 0 && broken === 0) return `Both versions are right on the same ${describeCount(diff.compared, 'phrase')}.`
  const tried = `Of ${describeCount(diff.compared, 'phrase')} asked of both,`
  if (broken === 0) return `${tried} ${fixed} that the live version gets wrong would be understood, and none would be lost.`
  if (fixed === 0) return `${tried} ${broken} that the live version gets right would be misunderstood, and none would be won.`
  return `${tried} ${fixed} more would be understood and ${broken} would no longer be.`
}

/** What was taught since the live version, as parts of a sentence. */
export const describeDataDifference = ({ data }: Pick<ModelDiff, 'data'>): string[] =>
  [
    data.phrasesAdded > 0 ? `${describeCount(data.phrasesAdded, 'phrase')} added` : null,
    data.phrasesRemoved > 0 ? `${describeCount(data.phrasesRemoved, 'phrase')} removed` : null,
    data.intentsAdded.length > 0 ? `${describeCount(data.intentsAdded.length, 'new intent')}: ${data.intentsAdded.join(', ')}` : null,
    data.intentsRemoved.length > 0
      ? `${describeCount(data.intentsRemoved.length, 'intent')} gone: ${data.intentsRemoved.join(', ')}`
      : null,
  ].filter((part) => part !== null)
