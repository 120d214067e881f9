import type { ConversationView } from '@frontdesk/contracts/conversation'
import { expect, it } from 'vitest'
import { decideAccess } from './decide-access.ts'

const access = (change: Partial<ConversationView>, assigneeId: string | null = null) =>
  decideAccess(
    {
      conversation: {
        id: 'c',
        status: 'open',
        owner: 'bot',
        ownershipEpoch: 0,
        lastSeq: 1,
        queuePlace: null,
        estimatedWaitMinutes: null,
        agentName: null,
        busy: false,
        createdAt: '2026-11-23T10:00:00.000Z',
        ...change,
      },
      assigneeId,
    },
    'noah',
  )

it('lets an agent reply in their own conversations alone', () => {
  expect(access({ owner: 'human', agentName: 'Noah' }, 'noah').kind).toBe('mine')
  expect(access({ owner: 'human', agentName: 'Vera' }, 'vera')).toEqual({ kind: 'closed', text: 'Vera has this conversation.' })
  expect(access({ owner: 'human' }, null)).toEqual({ kind: 'closed', text: 'A colleague has this conversation.' })
})

it('lets an agent take what waits or what the assistant has, while it is not resolved', () => {
  expect(access({ owner: 'queue' }).kind).toBe('takeable')
  expect(access({ owner: 'bot' }).kind).toBe('takeable')
  expect(access({ owner: 'bot', status: 'resolved' }).kind).toBe('closed')
})
