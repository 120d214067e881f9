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

/** Id of the socket's present connection, undefined while it is down; a new id has missed what came between. */
export const useSocketId = (): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => getSocket().id,
    () => undefined,
  )
