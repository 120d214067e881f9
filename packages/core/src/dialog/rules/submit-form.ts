import { returnToFlow } from '../flow/reask.ts'
import { hear, prepareAfresh } from '../flow/start-flow.ts'
import { botReply, decide, waitFor } from '../make-step.ts'
import { say } from '../say.ts'
import type { Rule } from '../scene.ts'

/** A submitted form: values for slots of the flow in progress are taken, anything else is ignored. */
export const submitForm: Rule = ({ state, flow, definition, reply, config, wording }) => {
  if (reply?.kind !== 'form') return null
  const values = (definition?.slots ?? []).flatMap(({ name }) => {
    const value = Object.hasOwn(reply.values, name) ? reply.values[name]?.trim() : undefined
    return value ? [[name, value] as const] : []
  })
  if (!flow || values.length === 0) {
    const note = decide('stale-form', Object.keys(reply.values).join(', '))
    return returnToFlow(waitFor(state, 'answered', [note], [botReply(say('stale-form', state.turns))]), config)
  }
  const slots = { ...flow.slots, ...Object.fromEntries(values) }
  const next = { ...flow, slots, lastFilled: values.at(-1)?.[0] ?? null, heard: hear(flow.heard, wording.text) }
  return prepareAfresh(state, next, [decide('slot-filled', `${values.map(([name, value]) => `${name} = ${value}`).join(', ')}, by form`)])
}
