import { toTitle } from '@/components/labels/to-title'

const stages = new Map([
  ['understand', 'Read the message'],
  ['retrieve', 'Search the articles'],
  ['answer', 'Write the answer'],
  ['act', 'Ask the shop system'],
])

/** A stage of the pipeline in words. */
export const stageLabel = (stage: string): string => stages.get(stage) ?? toTitle(stage)
