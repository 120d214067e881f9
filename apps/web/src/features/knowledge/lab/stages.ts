import type { LabHit } from '@frontdesk/contracts/knowledge/lab'

type Stage = { id: keyof LabHit['ranks']; text: string; hint: string }

/** The rankings a question goes through, in their order. */
export const stages: readonly Stage[] = [
  { id: 'lexical', text: 'Words', hint: 'The same words, rare ones counting more (BM25).' },
  { id: 'vector', text: 'Meaning', hint: 'How near the passage as a whole is in meaning.' },
  { id: 'sentence', text: 'Best sentence', hint: 'How near its nearest sentence is in meaning.' },
  { id: 'fused', text: 'Together', hint: 'The three before, weighed together.' },
  { id: 'reranked', text: 'Re-ranked', hint: 'The first ones compared word by word with the question.' },
]

/** A score with two digits, or a dash where there is none. */
export const formatScore = (score: number | null): string => (score === null ? '–' : score.toFixed(2))
