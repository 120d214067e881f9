import type { Server as HttpServer } from 'node:http'
import { conversationTopic, type RealtimeEvent, type Topic } from '@frontdesk/contracts/realtime'
import { isAppError } from '@frontdesk/core/errors'
import type { Context } from '@frontdesk/services/context'
import { viewConversation } from '@frontdesk/services/conversation/view-conversation'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import { readCookies, visitorCookie } from '../auth/cookies.ts'
import { isSameOrigin } from '../auth/same-origin.ts'
import { readStaff, type StaffActor, staffCookie } from '../auth/staff-session.ts'
import type { WebContext } from '../web-context.ts'

type WatchResult = { ok: true; lastSeq: number } | { error: string }
type ClientEvents = {
  watch: (input: unknown, acknowledge: (result: WatchResult) => void) => void
  unwatch: (input: unknown) => void
  'watch-inbox': (input: unknown, acknowledge: (result: WatchResult) => void) => void
  'watch-nlu': (input: unknown, acknowledge: (result: WatchResult) => void) => void
  'watch-knowledge': (input: unknown, acknowledge: (result: WatchResult) => void) => void
}
type ServerEvents = { event: (event: RealtimeEvent) => void; 'reconnect-soon': (notice: { inMs: number }) => void }
type SocketData = { visitorId: string | null; staff: StaffActor | null }
type DeskSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>

const Watch = z.object({ conversationId: z.uuid() })
const maxWatched = 20

export type Gateway = { sockets(): number; close(): Promise<void> }

/** Carries realtime events to browsers over websockets. Each socket watches only what its cookie may read. */
export const createGateway = (server: HttpServer, web: WebContext): Gateway => {
  const io = new Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>(server, {
    path: '/api/socket',
    transports: ['websocket'],
    maxHttpBufferSize: 64 * 1024,
    serveClient: false,
    allowRequest: (request, decide) => decide(null, isSameOrigin(request.headers.origin, request.headers.host, web.publicUrl)),
  })
  io.use(async (socket, next) => {
    try {
      const cookies = readCookies(socket.handshake.headers.cookie)
      const token = cookies.get(visitorCookie)
      const visitor = token ? await web.tokens.verify(token, 'web').catch(() => null) : null
      socket.data.visitorId = visitor?.visitorId ?? null
      socket.data.staff = await readStaff(web.db, web.authSecret, cookies.get(staffCookie))
      next()
    } catch {
      next(new Error('unavailable'))
    }
  })
  io.on('connection', (socket) => serveSocket(web, socket))
  return {
    sockets: () => io.engine.clientsCount,
    close: async () => {
      // Spread over a few seconds, so that a restart does not bring everybody back at once.
      for (const socket of io.sockets.sockets.values()) socket.emit('reconnect-soon', { inMs: Math.floor(Math.random() * 4000) })
      await io.close()
    },
  }
}

const serveSocket = (web: WebContext, socket: DeskSocket): void => {
  const stops = new Map<Topic, () => void>()
  const follow = async (topic: Topic): Promise<void> => {
    if (stops.has(topic)) return
    stops.set(topic, () => undefined)
    const stop = await web.realtime.subscribe(topic, (event) => socket.emit('event', event))
    if (socket.disconnected || !stops.has(topic)) return stop()
    stops.set(topic, stop)
  }
  const answer = async (acknowledge: unknown, work: () => Promise<WatchResult>): Promise<void> => {
    if (typeof acknowledge !== 'function') return
    try {
      acknowledge(await work())
    } catch (error) {
      acknowledge({ error: isAppError(error) ? error.code : error instanceof z.ZodError ? 'invalid' : 'internal' })
    }
  }
  const mayWatch = async (conversationId: string): Promise<number> => {
    const { visitorId, staff } = socket.data
    const asVisitor: Context['actor'] | null = visitorId === null ? null : { kind: 'visitor', visitorId }
    const actor = staff ?? asVisitor ?? { kind: 'visitor', visitorId: '' }
    const view = await viewConversation({ db: web.db, actor }, { conversationId })
    return view.lastSeq
  }

  socket.on('watch', (input, acknowledge) => {
    void answer(acknowledge, async () => {
      const { conversationId } = Watch.parse(input)
      if (stops.size >= maxWatched) return { error: 'limit-reached' }
      await mayWatch(conversationId)
      await follow(conversationTopic(conversationId))
      // Read after following: whatever came in between is counted.
      return { ok: true, lastSeq: await mayWatch(conversationId) }
    })
  })
  socket.on('unwatch', (input) => {
    const parsed = Watch.safeParse(input)
    if (!parsed.success) return
    const topic = conversationTopic(parsed.data.conversationId)
    stops.get(topic)?.()
    stops.delete(topic)
  })
  socket.on('watch-inbox', (_input, acknowledge) => {
    void answer(acknowledge, async () => {
      const role = socket.data.staff?.role
      if (role !== 'agent' && role !== 'admin') return { error: 'forbidden' }
      await follow('inbox')
      return { ok: true, lastSeq: 0 }
    })
  })
  socket.on('watch-nlu', (_input, acknowledge) => {
    void answer(acknowledge, async () => {
      if (!socket.data.staff) return { error: 'forbidden' }
      await follow('nlu')
      return { ok: true, lastSeq: 0 }
    })
  })
  socket.on('watch-knowledge', (_input, acknowledge) => {
    void answer(acknowledge, async () => {
      if (!socket.data.staff) return { error: 'forbidden' }
      await follow('knowledge')
      return { ok: true, lastSeq: 0 }
    })
  })
  socket.on('disconnect', () => {
    for (const stop of stops.values()) stop()
    stops.clear()
  })
}
