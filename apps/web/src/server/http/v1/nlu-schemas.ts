import { NluParse } from '@frontdesk/contracts/nlu/parse'
import { z } from '@hono/zod-openapi'

const Text = z.string().trim().min(1).max(4000)

export const ParseInput = z.strictObject({ text: Text, modelVersion: z.number().int().positive().optional() })
// Made anew: a schema of contracts may be older than what gives schemas `openapi`.
export const ParseBody = z.object(NluParse.shape).openapi('NluParse')

/** As Rasa takes it; fields that it does not know are left aside. */
export const RasaInput = z.object({ text: z.string().max(4000), message_id: z.string().max(200).nullish() })
export const RasaQuery = z.object({ token: z.string().max(200).optional() })

const RasaIntent = z.object({ name: z.string().nullable(), confidence: z.number() })

/** As Rasa answers; `start` and `end` count characters as Python does. */
export const RasaBody = z
  .object({
    text: z.string(),
    intent: RasaIntent,
    intent_ranking: z.array(RasaIntent),
    entities: z.array(
      z.object({
        entity: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        value: z.string(),
        role: z.string().optional(),
        group: z.string().optional(),
        extractor: z.string(),
      }),
    ),
    text_tokens: z.array(z.tuple([z.number().int(), z.number().int()])),
    message_id: z.string().optional(),
  })
  .openapi('RasaParse')
export type RasaBody = z.infer<typeof RasaBody>
