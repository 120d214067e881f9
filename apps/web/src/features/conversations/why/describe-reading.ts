import type { Trace } from '@frontdesk/contracts/trace'
import { formatPercent } from '@/components/format-percent'
import { toTitle } from '@/components/labels/to-title'

const counts: Record<number, string> = { 2: 'Two', 3: 'Three', 4: 'Four' }

/** One sentence: what the visitor was taken to want, how surely, and why that was or was not enough. */
export const describeReading = ({
  intents,
  outOfScope,
  thresholds,
  parts,
}: Pick<Trace, 'intents' | 'outOfScope' | 'thresholds' | 'parts'>): string => {
  const [best, second] = intents
  if (parts.length > 1) return `${counts[parts.length] ?? parts.length} requests in one message, each understood by itself.`
  if (!best) return 'No reading was needed: the visitor pressed a button or filled in a form.'
  const title = toTitle(best.name)
  if (thresholds === null) return `Most likely “${title}” (${formatPercent(best.probability)}).`
  if (outOfScope !== null && outOfScope >= thresholds.outOfScope) {
    return `Nothing the desk deals with: the message is too far from everything it was taught. Nearest was “${title}”.`
  }
  if (best.probability < thresholds.accept) {
    return `Not sure: the best guess, “${title}”, reaches ${formatPercent(best.probability)}, and ${formatPercent(thresholds.accept)} are needed to act on it.`
  }
  const lead = best.probability - (second?.probability ?? 0)
  if (lead < thresholds.margin && second) {
    return `Two meanings are close: “${title}” and “${toTitle(second.name)}”.`
  }
  return `Understood as “${title}” with ${formatPercent(best.probability)} certainty.`
}
