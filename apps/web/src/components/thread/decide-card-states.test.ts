import type { Message, MessageContent } from '@frontdesk/contracts/message'
import { expect, it } from 'vitest'
import { decideCardStates } from './decide-card-states.ts'

const message = (content: MessageContent): Message => ({
  id: 'm',
  conversationId: 'c',
  seq: 1,
  sender: 'bot',
  clientMessageId: null,
  turnId: null,
  text: '',
  content,
  createdAt: '2026-11-23T10:00:00.000Z',
})
const confirm = message({
  card: { kind: 'confirm', actionRunId: 'r', title: 'Return', rows: [], confirmLabel: 'Confirm', cancelLabel: 'Cancel' },
})
const receipt = message({ card: { kind: 'receipt', actionRunId: 'r', receiptId: 'RET-1', title: 'Return', rows: [] } })
const press = (decision: 'confirm' | 'cancel') => message({ reply: { kind: 'confirm', actionRunId: 'r', decision } })

it('follows a proposal from question to receipt', () => {
  expect(decideCardStates([confirm]).get('r')).toBe('open')
  expect(decideCardStates([confirm, press('confirm')]).get('r')).toBe('confirmed')
  expect(decideCardStates([confirm, press('cancel')]).get('r')).toBe('cancelled')
  expect(decideCardStates([confirm, press('confirm'), receipt]).get('r')).toBe('done')
})

it('stays done when a button is pressed again', () => {
  expect(decideCardStates([confirm, receipt, press('cancel')]).get('r')).toBe('done')
})
