'use client'
import { useOnline } from '@/lib/use-online'
import type { Link } from '../desk-status.ts'
import type { OutboxEntry } from '../outbox/outbox.ts'

type Signs = { connected: boolean; reachable: boolean; unsent: readonly OutboxEntry[] }

/** How the connection looks to the visitor. A socket that is down matters only once the server cannot be asked either. */
export const useLink = ({ connected, reachable, unsent }: Signs): Link => {
  const online = useOnline()
  if (!online) return 'offline'
  const stuck = unsent.some((entry) => entry.attempts > 0 && !entry.limited)
  return !connected && (!reachable || stuck) ? 'reconnecting' : 'fine'
}
