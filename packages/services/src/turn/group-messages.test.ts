import type { Message } from '@frontdesk/contracts/message'
import { describe, expect, it } from 'vitest'
import { groupMessages } from './group-messages.ts'

const message = (seq: number, text: string, content: Message['content'] = {}): Message => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  sender: 'visitor',
  clientMessageId: `client-${seq}`,
  turnId: 't',
  text,
  content,
  createdAt: '2026-01-01T00:00:00.000Z',
})

describe('groupMessages', () => {
  it('reads a burst of plain messages as one', () => {
    expect(groupMessages([message(1, 'hi'), message(2, 'where is'), message(3, 'my order')])).toEqual([
      { text: 'hi\nwhere is\nmy order', reply: null, lastSeq: 3 },
    ])
  })

  it('keeps a pressed button apart and in its place', () => {
    const reply = { kind: 'confirm', actionRunId: 'r', decision: 'confirm' } as const
    const groups = groupMessages([message(1, 'well'), message(2, 'Confirm', { reply }), message(3, 'thanks')])
    expect(groups.map((group) => [group.text, group.reply?.kind ?? null])).toEqual([
      ['well', null],
      ['Confirm', 'confirm'],
      ['thanks', null],
    ])
  })
})
