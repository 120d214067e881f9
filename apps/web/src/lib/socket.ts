import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import { io, type Socket } from 'socket.io-client'

export type WatchResult = { ok: true; lastSeq: number } | { error: string }

type ServerEvents = {
  event: (event: RealtimeEvent) => void
  'reconnect-soon': (notice: { inMs: number }) => void
}
type ClientEvents = {
  watch: (input: { conversationId: string }, acknowledge: (result: WatchResult) => void) => void
  unwatch: (input: { conversationId: string }) => void
  'watch-inbox': (input: Record<string, never>, acknowledge: (result: WatchResult) => void) => void
  'watch-knowledge': (input: Record<string, never>, acknowledge: (result: WatchResult) => void) => void
  'watch-nlu': (input: Record<string, never>, acknowledge: (result: WatchResult) => void) => void
}
export type AppSocket = Socket<ServerEvents, ClientEvents>

let shared: AppSocket | null = null

/** The page's one socket, made on first use and not yet connected. Its events are hints: always re-sync by query. */
export const getSocket = (): AppSocket => {
  if (shared !== null) return shared
  const socket: AppSocket = io({
    path: '/api/socket',
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 400,
    reconnectionDelayMax: 8000,
    randomizationFactor: 0.5,
    timeout: 8000,
  })
  socket.on('reconnect-soon', ({ inMs }) => {
    const { id } = socket
    setTimeout(() => socket.id === id && socket.disconnect().connect(), Math.max(0, inMs))
  })
  // socket.io leaves a socket that the server closed on purpose alone; we want it back.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 500 + Math.random() * 1500)
  })
  shared = socket
  return socket
}
