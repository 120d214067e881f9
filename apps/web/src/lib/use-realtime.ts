'use client'
import type { RealtimeEvent } from '@frontdesk/contracts/realtime'
import { useEffect, useEffectEvent } from 'react'
import { emitWatch } from './emit-watch.ts'
import { getSocket } from './socket.ts'

type RealtimeOptions = {
  /** A conversation's id, `inbox` for the staff's queue, `nlu` for teaching, `knowledge` for what is known, or null to watch nothing. */
  topic: string | null
  onEvent: (event: RealtimeEvent) => void
  /** Ask the server for what was missed: called on every connect, focus and return of the network. */
  onSync: (reason: 'watch' | 'focus' | 'online', lastSeq: number | null) => void
  /** The server refused the watch (`forbidden`, `unauthenticated` ...). */
  onRefused?: (code: string) => void
}

const watchTimeoutMs = 6000

/** Many pages follow these: only conversations are let go of. */
const standing = ['inbox', 'nlu', 'knowledge']

/** Watches one topic over the shared socket for as long as the component lives. */
export const useRealtime = ({ topic, onEvent, onSync, onRefused }: RealtimeOptions) => {
  const handleEvent = useEffectEvent((event: RealtimeEvent) => {
    const about = 'conversationId' in event.payload ? event.payload.conversationId : null
    if (topic === 'inbox' || about === null || about === topic) onEvent(event)
  })
  const handleSync = useEffectEvent(onSync)
  const handleRefused = useEffectEvent((code: string) => onRefused?.(code))

  useEffect(() => {
    if (topic === null) return
    const socket = getSocket()
    let live = true
    const watch = async () => {
      const result = await emitWatch(topic, watchTimeoutMs).catch(() => null)
      if (!live) return
      if (result === null) return void (socket.connected && socket.disconnect().connect())
      if ('error' in result) return handleRefused(result.error)
      handleSync('watch', result.lastSeq)
    }
    const focused = () => {
      if (document.visibilityState !== 'visible') return
      if (!socket.connected) socket.connect()
      handleSync('focus', null)
    }
    const online = () => {
      if (!socket.connected) socket.disconnect().connect()
      handleSync('online', null)
    }
    const event = (hint: RealtimeEvent) => handleEvent(hint)
    socket.on('event', event)
    socket.on('connect', watch)
    window.addEventListener('focus', focused)
    document.addEventListener('visibilitychange', focused)
    window.addEventListener('pageshow', focused)
    window.addEventListener('online', online)
    if (socket.connected) void watch()
    else socket.connect()
    return () => {
      live = false
      socket.off('event', event)
      socket.off('connect', watch)
      window.removeEventListener('focus', focused)
      document.removeEventListener('visibilitychange', focused)
      window.removeEventListener('pageshow', focused)
      window.removeEventListener('online', online)
      if (socket.connected && !standing.includes(topic)) socket.emit('unwatch', { conversationId: topic })
    }
  }, [topic])
}
