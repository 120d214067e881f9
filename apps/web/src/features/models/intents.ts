import type { useIntents } from '@/components/teaching/use-intents'

/** The intents as they are taught now, to be looked up by the names that a model knows. */
export type Intents = ReturnType<typeof useIntents>
