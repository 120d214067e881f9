import { readFileSync } from 'node:fs'
import type { MarkedPhrase } from '@frontdesk/contracts/nlu-data'
import { shuffle } from '@frontdesk/core/nlu/sequence/shuffle'
import { z } from 'zod'

const Dialog = z.object({
  turns: z.array(
    z.object({ text: z.string(), slots: z.array(z.object({ slot: z.string(), start: z.number().int(), end: z.number().int() })) }),
  ),
})
type Dialog = z.infer<typeof Dialog>

const trainingShare = 0.8

const listPhrases = (dialogs: readonly Dialog[]): MarkedPhrase[] =>
  dialogs.flatMap(({ turns }) =>
    turns.map(({ text, slots }) => ({
      text,
      entities: slots.map(({ slot, start, end }) => ({ start, end, entity: slot })).sort((a, b) => a.start - b.start || a.end - b.end),
    })),
  )

/** Splits MultiDoGO (JSON lines of dialogs) by dialog, four fifths to learn from; the same seed gives the same split. */
export const splitMultidogo = (file: string, seed: number): { train: MarkedPhrase[]; test: MarkedPhrase[] } => {
  const dialogs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Dialog.parse(JSON.parse(line)))
  const order = Uint32Array.from(dialogs.keys())
  shuffle(order, seed)
  const shuffled = Array.from(order, (place) => dialogs[place]).filter((dialog) => dialog !== undefined)
  const cut = Math.floor(trainingShare * shuffled.length)
  return { train: listPhrases(shuffled.slice(0, cut)), test: listPhrases(shuffled.slice(cut)) }
}
