import type { LlmRegistry } from '@frontdesk/llm/registry'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import type { PassageSearch } from './passage-search.ts'

/** What searching and answering needs. */
export type OpenedKnowledge = { encoder: Encoder; passages: PassageSearch; llm: LlmRegistry; shopName: string }

/** Gives a process that serves people what it takes to search the knowledge and to answer from it. */
export type KnowledgeReader = { open(): Promise<OpenedKnowledge> }
