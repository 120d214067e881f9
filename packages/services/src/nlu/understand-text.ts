import type { Understanding } from '@frontdesk/contracts/understanding'
import type { IntentInfo } from '@frontdesk/core/dialog/types'
import { chooseRequests, type Request } from '@frontdesk/core/nlu/split/choose-requests'
import { findUnread } from '@frontdesk/core/nlu/split/find-unread'
import { type Clause, proposeClauses } from '@frontdesk/core/nlu/split/propose-clauses'
import type { ReadClause, RequestKinds } from '@frontdesk/core/nlu/split/read-asking'
import type { Encoder, ServingModel } from '@frontdesk/nlu-runtime/port'

export type TextReader = { encoder: Pick<Encoder, 'encode' | 'isWord'>; model: ServingModel; intents: readonly IntentInfo[]; now: Date }

export type UnderstoodRequest = Request & { vector: Float32Array }

/** `requests` is empty where the text asks for one thing, else it holds two or more, in order. */
export type UnderstoodText = { understanding: Understanding; vector: Float32Array; requests: UnderstoodRequest[] }

/** Reads clauses one after another, as long as what they ask for may matter. */
const readAsNeeded = async (
  clauses: readonly Clause[],
  whole: Understanding,
  kinds: RequestKinds,
  read: (part: string) => Promise<Understanding>,
): Promise<ReadClause[]> => {
  const all = clauses.map((clause): ReadClause => ({ ...clause, understanding: null }))
  for (let next = findUnread(whole, all, kinds); next !== null; next = findUnread(whole, all, kinds)) {
    const clause = all[next]
    if (clause) clause.understanding = await read(clause.text)
  }
  return all
}

/** Reads a text as a whole, and where it may ask for several things its clauses, each with a vector of its own. */
export const understandText = async (reader: TextReader, text: string): Promise<UnderstoodText> => {
  const { encoder, model, intents, now } = reader
  const read = async (part: string) => {
    const said = model.respell(part, encoder.isWord)
    const vector = await encoder.encode(said)
    return { understanding: model.understand(part, vector, now, said), vector }
  }
  const whole = await read(text)
  const clauses = proposeClauses(text, whole.understanding.entities)
  if (clauses.length === 0) return { ...whole, requests: [] }
  const kindByName = new Map(intents.map(({ name, kind }) => [name, kind]))
  const kinds: RequestKinds = {
    outOfScopeThreshold: model.outOfScopeThreshold,
    kindOf: (intent) => kindByName.get(intent) ?? null,
  }
  const asked = await readAsNeeded(clauses, whole.understanding, kinds, async (part) => (await read(part)).understanding)
  const requests = chooseRequests(text, whole.understanding, asked, kinds)
  const encode = (part: string) => encoder.encode(model.respell(part, encoder.isWord))
  const withVectors = requests.map(async (request) => ({ ...request, vector: await encode(request.text) }))
  return { ...whole, requests: await Promise.all(withVectors) }
}
