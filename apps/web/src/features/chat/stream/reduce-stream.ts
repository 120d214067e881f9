import type { RealtimeEvent } from '@frontdesk/contracts/realtime'

/** Texts that are still being written, by turn, then by index of the reply in the turn. Ephemeral: the final rows replace them. */
export type Streams = Readonly<Record<string, Readonly<Record<number, string>>>>

/**
 * Opens a turn's text when it starts (again: an attempt that is repeated writes from the beginning), appends its pieces and drops it at
 * its end. Pieces of a turn whose start was not seen are left out: their beginning is missing.
 */
export const reduceStream = (streams: Streams, event: RealtimeEvent): Streams => {
  switch (event.name) {
    case 'turn-started':
      return { ...streams, [event.payload.turnId]: {} }
    case 'message-delta': {
      const { turnId, index, text } = event.payload
      const parts = streams[turnId]
      return parts === undefined ? streams : { ...streams, [turnId]: { ...parts, [index]: (parts[index] ?? '') + text } }
    }
    case 'turn-finished': {
      if (streams[event.payload.turnId] === undefined) return streams
      const { [event.payload.turnId]: _ended, ...rest } = streams
      return rest
    }
    default:
      return streams
  }
}

/** What a turn has written so far. */
export const streamedText = (parts: Readonly<Record<number, string>>): string =>
  Object.keys(parts)
    .map(Number)
    .sort((a, b) => a - b)
    .map((index) => parts[index])
    .join('\n\n')
