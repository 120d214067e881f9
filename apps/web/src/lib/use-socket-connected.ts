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

/** True while the socket is up. */
export const useSocketConnected = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => getSocket().connected,
    () => false,
  )
