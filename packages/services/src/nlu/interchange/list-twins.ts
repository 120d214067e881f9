import type { DeskData } from '@frontdesk/contracts/nlu-interchange'
import type { DataDifference } from '@frontdesk/core/nlu/compare-data'

const mostTwins = 20

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\s]+/gu, ' ')
    .trim()

/** New phrases whose words stand under another intent as well, or among the messages of no intent: one of the two is likely wrong. */
export const listTwins = (next: DeskData, difference: DataDifference): string[] => {
  const homes = new Map<string, Set<string>>()
  const note = (text: string, home: string) => homes.set(fold(text), (homes.get(fold(text)) ?? new Set()).add(home))
  for (const { name, phrases } of next.intents) for (const { text } of phrases) note(text, name)
  for (const { text } of next.outOfScope) note(text, 'messages of no intent')
  const added = new Map([...difference.phrases.added, ...difference.outOfScope.added].map(({ text }) => [fold(text), text]))
  const twins = [...added].flatMap(([key, text]) => {
    const names = [...(homes.get(key) ?? [])]
    return names.length > 1 ? [`"${text}" stands under ${names.join(' and ')}.`] : []
  })
  return twins.length > mostTwins ? [...twins.slice(0, mostTwins), `${twins.length - mostTwins} more phrases stand twice.`] : twins
}
