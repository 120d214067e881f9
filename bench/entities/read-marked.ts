import { readFileSync } from 'node:fs'
import type { MarkedPhrase } from '@frontdesk/contracts/nlu-data'
import { z } from 'zod'

const Line = z.object({
  text: z.string(),
  entities: z
    .array(z.object({ start: z.number().int(), end: z.number().int(), entity: z.string().min(1), role: z.string().optional() }))
    .default([]),
})

/** Reads JSON lines `{text, entities:[{start,end,entity,role?}]}`; other keys, the intent among them, are not looked at. */
export const readMarked = (file: string): MarkedPhrase[] =>
  readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const parsed = Line.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`${file}, line ${index + 1}: ${z.prettifyError(parsed.error)}`)
      const entities = parsed.data.entities.map(({ start, end, entity, role }) => ({ start, end, entity, ...(role ? { role } : {}) }))
      return [{ text: parsed.data.text, entities: entities.sort((a, b) => a.start - b.start || a.end - b.end) }]
    })
