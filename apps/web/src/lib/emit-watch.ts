import { getSocket, type WatchResult } from './socket.ts'

/** Asks the server to send a conversation's events (or the inbox's, or those of teaching) to this socket; watching twice is harmless. */
export const emitWatch = (topic: string, timeoutMs: number): Promise<WatchResult> => {
  const socket = getSocket().timeout(timeoutMs)
  if (topic === 'inbox') return socket.emitWithAck('watch-inbox', {})
  if (topic === 'nlu') return socket.emitWithAck('watch-nlu', {})
  return socket.emitWithAck('watch', { conversationId: topic })
}
