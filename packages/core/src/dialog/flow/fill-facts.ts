import type { FlowState } from '@frontdesk/contracts/dialog'
import type { FlowDefinition } from '../types.ts'

/**
 * Drops values picked from options that were offered because of another slot: with another order number the item is open again.
 * A picked slot that is shared (the item) depends on shared ones alone, any other (the new size) on every slot before it.
 */
export function dropDependents(flow: FlowState, definition: FlowDefinition, changed: readonly string[]): FlowState {
  const place = (name: string) => definition.slots.findIndex((slot) => slot.name === name)
  const causes = definition.slots.filter(({ name }) => changed.includes(name))
  const dependents = definition.slots.filter(
    ({ name, entity, shared }) =>
      entity === null &&
      name in flow.lastOptions &&
      !changed.includes(name) &&
      causes.some((cause) => place(cause.name) < place(name) && (cause.shared || !shared)),
  )
  const gone = new Set(dependents.map(({ name }) => name))
  const keep = <Value>(record: Record<string, Value>) => Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name)))
  return { ...flow, slots: keep(flow.slots), lastOptions: keep(flow.lastOptions), tried: flow.tried.filter((name) => !gone.has(name)) }
}

/** Takes entity values into the slots they fill; `changed` says which slots are new or other than before. */
export function fillFacts(
  flow: FlowState,
  definition: FlowDefinition,
  facts: Record<string, string>,
  except: readonly string[] = [],
): { flow: FlowState; changed: string[] } {
  const stated = definition.slots.flatMap(({ name, entity }) => {
    const value = entity === null || except.includes(name) ? undefined : facts[entity]
    return value === undefined || flow.slots[name] === value ? [] : [{ name, value }]
  })
  if (stated.length === 0) return { flow, changed: [] }
  const changed = stated.map(({ name }) => name)
  const overwritten = changed.filter((name) => flow.slots[name] !== undefined)
  const settled = dropDependents(flow, definition, overwritten)
  const slots = { ...settled.slots, ...Object.fromEntries(stated.map(({ name, value }) => [name, value])) }
  return {
    flow: { ...settled, slots, lastFilled: changed.at(-1) ?? flow.lastFilled },
    changed: stated.map(({ name, value }) => `${name} = ${value}`),
  }
}
