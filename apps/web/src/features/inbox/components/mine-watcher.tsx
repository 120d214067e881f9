'use client'
import { useRealtime } from '@/lib/use-realtime'

/** Notices new messages of an own conversation that is not open. */
export const MineWatcher = ({ conversationId, onChange }: { conversationId: string; onChange: () => void }) => {
  useRealtime({
    topic: conversationId,
    onEvent: (event) => event.name === 'message-created' && onChange(),
    onSync: () => undefined,
  })
  return null
}
