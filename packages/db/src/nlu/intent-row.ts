import type { IntentKind } from '@frontdesk/contracts/nlu/intent'

/** An intent with what its phrases and the live model's report say of it. */
export type IntentViewRow = {
  id: string
  name: string
  title: string
  description: string
  kind: IntentKind
  enabled: boolean
  revision: number
  phrases: number
  /** Phrases whose words stand under another intent too. */
  duplicates: number
  f1: number | null
  updatedAt: Date
}
