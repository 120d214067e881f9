import { getSocket, type WatchResult } from './socket.ts'

/** Asks the server to send the events of a conversation, the inbox, teaching or knowledge to this socket; watching twice is harmless. */
export const emitWatch = (topic: string, timeoutMs: number): Promise<WatchResult> => {
  const socket = getSocket().timeout(timeoutMs)
  if (topic === 'inbox') return socket.emitWithAck('watch-inbox', {})
  if (topic === 'nlu') return socket.emitWithAck('watch-nlu', {})
  if (topic === 'knowledge') return socket.emitWithAck('watch-knowledge', {})
  return socket.emitWithAck('watch', { conversationId: topic })
}
