import type { Understanding } from '@frontdesk/contracts/understanding'
import type { IntentInfo } from '@frontdesk/core/dialog/types'
import { chooseRequests, type Request } from '@frontdesk/core/nlu/split/choose-requests'
import { proposeClauses } from '@frontdesk/core/nlu/split/propose-clauses'
import type { Encoder, ServingModel } from '@frontdesk/nlu-runtime/port'

export type TextReader = { encoder: Pick<Encoder, 'encode'>; model: ServingModel; intents: readonly IntentInfo[]; now: Date }

export type UnderstoodRequest = Request & { vector: Float32Array }

/** `requests` is empty where the text asks for one thing, else it holds two or more, in order. */
export type UnderstoodText = { understanding: Understanding; vector: Float32Array; requests: UnderstoodRequest[] }

/** Reads a text as a whole, and where it may ask for several things each of its clauses, with a vector of its own. */
export const understandText = async (reader: TextReader, text: string): Promise<UnderstoodText> => {
  const { encoder, model, intents, now } = reader
  const read = async (part: string) => {
    const vector = await encoder.encode(part)
    return { understanding: model.understand(part, vector, now), vector }
  }
  const whole = await read(text)
  const clauses = proposeClauses(text, whole.understanding.entities)
  if (clauses.length === 0) return { ...whole, requests: [] }
  const kinds = new Map(intents.map(({ name, kind }) => [name, kind]))
  const readClauses = await Promise.all(clauses.map(async (clause) => ({ ...clause, ...(await read(clause.text)) })))
  const requests = chooseRequests(text, whole.understanding, readClauses, {
    outOfScopeThreshold: model.outOfScopeThreshold,
    kindOf: (intent) => kinds.get(intent) ?? null,
  })
  const withVectors = requests.map(async (request) => ({ ...request, vector: await encoder.encode(request.text) }))
  return { ...whole, requests: await Promise.all(withVectors) }
}
