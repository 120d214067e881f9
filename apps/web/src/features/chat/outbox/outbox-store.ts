import { emptyOutbox, type Outbox, parseOutbox } from './outbox.ts'
import { type OutboxEvent, reduceOutbox } from './reduce-outbox.ts'

const storageKey = 'frontdesk.outbox'

let current: Outbox = emptyOutbox
let loaded = false
const listeners = new Set<() => void>()

const readStored = (): string | null => {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return JSON.stringify(current)
  }
}

const write = (outbox: Outbox) => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(outbox))
  } catch {
    // A browser that keeps nothing still sends from memory.
  }
}

const notify = () => {
  for (const listener of listeners) listener()
}

const load = () => {
  if (loaded) return
  loaded = true
  current = parseOutbox(readStored(), Date.now())
  window.addEventListener('storage', (event) => {
    if (event.key !== null && event.key !== storageKey) return
    current = parseOutbox(event.newValue, Date.now())
    notify()
  })
}

/** The browser's outbox, shared by all tabs. Every change starts from what is stored, so that tabs do not undo each other. */
export const outboxStore = {
  get: (): Outbox => {
    load()
    return current
  },
  getServer: (): Outbox => emptyOutbox,
  subscribe: (listener: () => void) => {
    load()
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  dispatch: (event: OutboxEvent) => {
    load()
    const stored = readStored()
    const before = stored === JSON.stringify(current) ? current : parseOutbox(stored, Date.now())
    const after = reduceOutbox(before, event)
    current = after
    if (after === before) return
    write(after)
    notify()
  },
}
