'use client'
import { useSocketId } from './use-socket-id.ts'

/** True while the socket is up. */
export const useSocketConnected = (): boolean => useSocketId() !== undefined
