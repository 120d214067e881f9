import type { QuickReply } from '@frontdesk/contracts/message'
import type { Candidate } from './scene.ts'
import type { DialogConfig, IntentInfo } from './types.ts'

/** What a quick reply's value stands for; any other value is an option of a slot. */
export type Button =
  | { kind: 'person' | 'stop' | 'keep-going' | 'none' }
  | { kind: 'intent' | 'action' | 'change'; name: string }
  | { kind: 'value'; value: string }

export const personButton: QuickReply = { label: 'Talk to a person', value: 'person' }
export const stopButton: QuickReply = { label: 'Stop', value: 'stop' }
export const keepGoingButton: QuickReply = { label: 'Keep going', value: 'keep-going' }
export const noneButton: QuickReply = { label: 'Something else', value: 'none' }
export const noThanksButton: QuickReply = { label: 'No, thanks', value: 'none' }

export const intentButton = ({ name, title }: Pick<IntentInfo, 'name' | 'title'>): QuickReply => ({ label: title, value: `intent:${name}` })
export const actionButton = ({ actionId, label }: { actionId: string; label: string }): QuickReply => ({
  label,
  value: `action:${actionId}`,
})
export const changeButton = (slot: string, label: string): QuickReply => ({ label, value: `change:${slot}` })

/** Reads the value of a pressed quick reply. */
export function readButton(value: string): Button {
  if (value === 'person' || value === 'stop' || value === 'keep-going' || value === 'none') return { kind: value }
  const named = /^(intent|action|change):(.+)$/.exec(value)
  if (named?.[2] === undefined) return { kind: 'value', value }
  const name = named[2]
  if (named[1] === 'intent') return { kind: 'intent', name }
  return { kind: named[1] === 'action' ? 'action' : 'change', name }
}

const maxSuggestions = 3
const likelyProbability = 0.03

/** Names of the tasks and topics a message is likeliest about. */
export const likelyIntents = (candidates: readonly Candidate[]): string[] =>
  candidates
    .filter(({ kind, probability }) => kind !== 'social' && probability >= likelyProbability)
    .slice(0, maxSuggestions)
    .map(({ name }) => name)

/** Buttons for intents by name, unknown ones left out. */
export const intentButtons = (config: DialogConfig, names: readonly string[]): QuickReply[] =>
  names.flatMap((name) => config.intents.filter((intent) => intent.name === name)).map(intentButton)

/** Three buttons to go on with: the intents named, filled up with the first tasks there are. */
export const suggestButtons = (config: DialogConfig, names: readonly string[] = []): QuickReply[] =>
  intentButtons(config, [...new Set([...names, ...config.flows.map(({ intent }) => intent)])]).slice(0, maxSuggestions)
