import type { IntentInfo } from '@frontdesk/core/dialog/types'

/** The intents the dialog machine knows, with their titles; read again whenever the active model changes. */
export type IntentDirectory = { current(): readonly IntentInfo[]; set(intents: readonly IntentInfo[]): void }

export const createIntentDirectory = (): IntentDirectory => {
  let intents: readonly IntentInfo[] = []
  return {
    current: () => intents,
    set: (next) => {
      intents = next
    },
  }
}
