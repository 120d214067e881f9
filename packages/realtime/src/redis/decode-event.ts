import { events, type RealtimeEvent } from '@frontdesk/contracts/realtime'

/**
 * Reads an event off the wire with its schema. Null for what this version does not know or what does not parse: during a rollout
 * older and newer processes talk to each other, and an event is only a hint.
 */
export const decodeEvent = (json: string): RealtimeEvent | null => {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    return null
  }
  if (typeof raw !== 'object' || raw === null || !('name' in raw) || !('payload' in raw)) return null
  const known = Object.entries(events).find(([name]) => name === raw.name)
  const parsed = known?.[1].safeParse(raw.payload)
  // The payload was parsed with the schema of this very name.
  return known && parsed?.success ? ({ name: known[0], payload: parsed.data } as RealtimeEvent) : null
}
