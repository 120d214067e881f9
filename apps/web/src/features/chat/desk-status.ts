import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { DeskStatus } from './components/status-line.tsx'

export type Link = 'fine' | 'offline' | 'reconnecting'

/** Who answers right now, for the header. */
export const deskStatus = (view: ConversationView | undefined, link: Link): DeskStatus => {
  if (link === 'offline') return { tone: 'broken', text: 'Offline' }
  if (link === 'reconnecting') return { tone: 'waiting', text: 'Reconnecting…' }
  if (view?.owner === 'human') return { tone: 'person', text: `${view.agentName?.split(' ')[0] ?? 'A person'} is here` }
  if (view?.owner === 'queue') return { tone: 'waiting', text: 'Waiting for a person' }
  return { tone: 'ready', text: 'Replies instantly' }
}
