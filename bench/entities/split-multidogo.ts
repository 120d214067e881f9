// Splits MultiDoGO (JSON lines of dialogs) into a training and a test file by dialog: tsx bench/entities/split-multidogo.ts <dialogs> <folder> [seed]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shuffle } from '@frontdesk/core/nlu/sequence/shuffle'
import { z } from 'zod'

const Dialog = z.object({
  turns: z.array(
    z.object({
      text: z.string(),
      intents: z.array(z.string()),
      slots: z.array(z.object({ slot: z.string(), start: z.number(), end: z.number() })),
    }),
  ),
})
const trainingShare = 0.8

const [source, folder, seed = '1'] = process.argv.slice(2)
if (source === undefined || folder === undefined) throw new Error('Name the file of dialogs and the folder to write to.')
const dialogs = readFileSync(source, 'utf8')
  .trim()
  .split('\n')
  .map((line) => Dialog.parse(JSON.parse(line)))
const order = Uint32Array.from(dialogs.keys())
shuffle(order, Number(seed))

const write = (name: string, places: Uint32Array) => {
  const turns = Array.from(places, (place) => dialogs[place]?.turns ?? []).flat()
  const lines = turns.map(({ text, intents, slots }) =>
    JSON.stringify({ text, intent: intents.join('+'), entities: slots.map(({ slot, start, end }) => ({ start, end, entity: slot })) }),
  )
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  console.log(`${name}: ${places.length} dialogs, ${turns.length} turns, ${turns.flatMap(({ slots }) => slots).length} slots`)
}
mkdirSync(folder, { recursive: true })
const cut = Math.floor(order.length * trainingShare)
write('train.jsonl', order.subarray(0, cut))
write('test.jsonl', order.subarray(cut))
