import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const Text = z.string().min(1)
/** `several`: messages that ask for several things, with the intents asked for; `one`: messages that look alike and ask for one. */
const SeveralRequests = z.strictObject({
  several: z.array(z.strictObject({ text: Text, intents: z.array(z.string()).min(2) })).min(1),
  one: z.array(Text).min(1),
})
export type SeveralRequests = z.infer<typeof SeveralRequests>

/** Messages to measure the splitting of requests with; never trained on: `lists/several-requests.json`. */
export const readSeveralRequests = async (seedDir: string): Promise<SeveralRequests> =>
  SeveralRequests.parse(JSON.parse(await readFile(path.join(seedDir, 'lists', 'several-requests.json'), 'utf8')))
