'use client'
import { useSyncExternalStore } from 'react'
import { getSocket } from './socket.ts'

const subscribe = (changed: () => void) => {
  const socket = getSocket()
  socket.on('connect', changed)
  socket.on('disconnect', changed)
  return () => {
    socket.off('connect', changed)
    socket.off('disconnect', changed)
  }
}

/** Whether the socket is up, and the id of its present connection: another one has missed what came between. */
export const useSocketConnected = (): { connected: boolean; socketId: string | undefined } => {
  const socketId = useSyncExternalStore(
    subscribe,
    () => getSocket().id,
    () => undefined,
  )
  return { connected: socketId !== undefined, socketId }
}
