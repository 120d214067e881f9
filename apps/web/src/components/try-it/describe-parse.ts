import type { NluParse } from '@frontdesk/contracts/nlu/parse'
import { formatPercent } from '../format-percent.ts'

type Reading = Pick<NluParse, 'intents' | 'outOfScope' | 'outOfScopeThreshold' | 'parts'>

/** One sentence: what the text was taken to want, or that it belongs to no intent. */
export const describeParse = ({ intents, outOfScope, outOfScopeThreshold, parts }: Reading, titleOf: (name: string) => string): string => {
  const [best] = intents
  if (parts.length > 1) return `Asks for ${parts.length} things: ${parts.map(({ intent }) => `“${titleOf(intent.name)}”`).join(' and ')}.`
  if (best === undefined) return 'There is nothing to compare with yet: teach a few phrases and train.'
  if (outOfScope >= outOfScopeThreshold) return `Out-of-scope: it belongs to no intent. The nearest is “${titleOf(best.name)}”.`
  return `Understood as “${titleOf(best.name)}”, ${formatPercent(best.probability)} sure.`
}
