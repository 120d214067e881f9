import { getSocket, type WatchResult } from './socket.ts'

/** Asks the server to send a conversation's events (or the inbox's) to this socket; watching twice is harmless. */
export const emitWatch = (topic: string, timeoutMs: number): Promise<WatchResult> => {
  const socket = getSocket().timeout(timeoutMs)
  return topic === 'inbox' ? socket.emitWithAck('watch-inbox', {}) : socket.emitWithAck('watch', { conversationId: topic })
}
