import type { ActionReceipt } from '@frontdesk/contracts/action'
import type { CardRow, MessageContent, SlotForm } from '@frontdesk/contracts/message'
import type { FlowDefinition } from '@frontdesk/core/dialog/types'
import type { OrderSystem } from './order-system.ts'

/** Client-safe description of an action. `effect`: it changes something, so it is proposed, confirmed and recorded. */
export type ActionDefinition = FlowDefinition & { description: string; effect: boolean }

export type ActionCustomer = { id: string; name: string; email: string }

/** `customer` is whom the session vouches for; null for a guest, who proves an order with number and e-mail. */
export type ActionContext = { orders: OrderSystem; customer: ActionCustomer | null; now: Date }

export type Slots = Record<string, string>

/** What a filled slot could have been, by slot, so that "the other one" is understood though nobody was asked. */
export type Choices = Record<string, { label: string; value: string }[]>

export type Preparation =
  | {
      kind: 'need-slot'
      slot: string
      prompt: string
      options: { label: string; value: string }[]
      form: SlotForm | null
      problem: string | null
      slots: Slots
      choices?: Choices
    }
  | { kind: 'refused'; code: string; text: string; offer: { actionId: string; label: string } | null; offerPerson: boolean }
  | { kind: 'approval-needed'; text: string }
  | { kind: 'answered'; text: string; content: MessageContent; memory: Slots; offer: { actionId: string; label: string } | null }
  | {
      kind: 'proposal'
      businessKey: string
      input: Record<string, unknown>
      title: string
      rows: CardRow[]
      text: string
      confirmLabel: string
      cancelLabel: string
      slots: Slots
      choices?: Choices
    }

/**
 * `prepare` reads only: it checks identity, ownership and policy, and says what is missing or what would happen.
 * `execute` makes the effect under the business key, at most once however often it is called, after checking policy again.
 * `lookup` finds the receipt of an effect whose outcome was cut off, null when it never happened.
 */
export type ActionHandler = {
  prepare(ctx: ActionContext, slots: Slots): Promise<Preparation>
  execute?(ctx: ActionContext, input: Record<string, unknown>, businessKey: string): Promise<ActionReceipt>
  lookup?(ctx: ActionContext, input: Record<string, unknown>, businessKey: string): Promise<ActionReceipt | null>
}
