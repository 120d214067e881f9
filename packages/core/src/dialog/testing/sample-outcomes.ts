import type { SlotOption } from '@frontdesk/contracts/dialog'
import type { ActionOutcome } from '../types.ts'

export const twoItems: SlotOption[] = [
  { label: 'Rain Jacket (navy, M)', value: 'item-jacket' },
  { label: 'Hiking Boots (brown, 9)', value: 'item-boots' },
]

export const threeItems: SlotOption[] = [...twoItems, { label: 'Wool Blanket (grey)', value: 'item-blanket' }]

export const reasons: SlotOption[] = [
  { label: 'Too small', value: 'too_small' },
  { label: 'Too large', value: 'too_large' },
  { label: 'I changed my mind', value: 'changed_mind' },
  { label: 'It arrived damaged', value: 'damaged' },
]

export const findOrderForm = {
  title: 'Find your order',
  fields: [
    { name: 'order_number', label: 'Order number', type: 'text', required: true },
    { name: 'email', label: 'Email used at checkout', type: 'email', required: true },
  ],
  submitLabel: 'Find my order',
} satisfies NonNullable<Extract<ActionOutcome, { kind: 'need-slot' }>['form']>

export const needs = (
  slot: string,
  prompt: string,
  extra: Partial<Extract<ActionOutcome, { kind: 'need-slot' }>> = {},
): Extract<ActionOutcome, { kind: 'need-slot' }> => ({
  kind: 'need-slot',
  slot,
  prompt,
  options: [],
  form: null,
  problem: null,
  slots: {},
  ...extra,
})

export const proposes = (runId: string, slots: Record<string, string>, title = 'Return the Rain Jacket'): ActionOutcome => ({
  kind: 'proposed',
  runId,
  text: `${title}: please check the details.`,
  slots,
  content: { card: { kind: 'confirm', actionRunId: runId, title, rows: [], confirmLabel: 'Confirm', cancelLabel: 'Cancel' } },
})

export const answers = (text: string, extra: Partial<Extract<ActionOutcome, { kind: 'answered' }>> = {}): ActionOutcome => ({
  kind: 'answered',
  text,
  content: {},
  memory: {},
  offer: null,
  ...extra,
})

export const executes = (runId: string, repeated = false): ActionOutcome => ({
  kind: 'executed',
  runId,
  repeated,
  receipt: { receiptId: 'RT-1', title: 'Return set up', rows: [], text: 'Your return is set up.' },
})

export const refusesWith = (offer: { actionId: string; label: string } | null, offerPerson = false): ActionOutcome => ({
  kind: 'refused',
  code: 'too-late',
  text: 'That order has already shipped.',
  offer,
  offerPerson,
})
