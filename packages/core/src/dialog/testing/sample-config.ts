import type { DialogConfig, FlowDefinition, IntentInfo, SlotDefinition } from '../types.ts'

const slot = (name: string, label: string, entity: string | null, extra: Partial<SlotDefinition> = {}): SlotDefinition => ({
  name,
  label,
  entity,
  freeText: false,
  shared: false,
  ...extra,
})

const orderNumber = slot('order_number', 'order number', 'order_id', { shared: true })
const email = slot('email', 'email address', 'email', { shared: true })
const item = slot('item', 'item', null, { shared: true })
const product = slot('product', 'product', 'product')
const color = slot('color', 'color', 'color')
const size = slot('size', 'size', 'size')
const reason = slot('reason', 'reason', 'return_reason', { freeText: true })
const variant = slot('variant', 'new size or color', null)

const flow = (intent: string, title: string, effect: boolean, slots: SlotDefinition[], topic?: string): FlowDefinition => ({
  actionId: intent,
  intent,
  title,
  effect,
  slots,
  ...(topic ? { topic } : {}),
})

const flows: FlowDefinition[] = [
  flow('track_order', 'Track an order', false, [orderNumber, email]),
  flow(
    'cancel_order',
    'Cancel an order',
    true,
    [orderNumber, email, slot('reason', 'reason', 'cancel_reason', { freeText: true })],
    'the cancellation',
  ),
  flow('return_item', 'Return an item', true, [orderNumber, email, product, color, size, item, reason], 'your return'),
  flow('exchange_item', 'Exchange an item', true, [orderNumber, email, product, color, size, item, variant, reason], 'your exchange'),
  flow('change_address', 'Change the delivery address', true, [
    orderNumber,
    email,
    slot('address', 'new address', null, { freeText: true }),
    slot('zip', 'ZIP code', null),
  ]),
  flow('refund_status', 'Check a refund', false, [orderNumber, email]),
  flow('product_question', 'Ask about a product', false, [{ ...product, freeText: true, shared: true }, color, size]),
]

const titles: Record<IntentInfo['kind'], Record<string, string>> = {
  flow: {
    track_order: 'Track my order',
    cancel_order: 'Cancel my order',
    return_item: 'Return an item',
    exchange_item: 'Exchange an item',
    change_address: 'Change delivery address',
    refund_status: 'Check my refund',
    product_question: 'Ask about a product',
  },
  social: {
    greet: 'Say hello',
    goodbye: 'Say goodbye',
    thanks: 'Say thanks',
    affirm: 'Yes',
    deny: 'No',
    stop_flow: 'Stop this',
    correction: 'I meant something else',
    bot_capabilities: 'What can you do?',
    are_you_a_bot: 'Are you a bot?',
    talk_to_human: 'Talk to a person',
    complaint: 'Make a complaint',
    small_talk: 'Chat a little',
  },
  knowledge: {
    shipping_cost: 'Shipping costs',
    return_policy: 'Return policy',
    damaged_item: 'Damaged or faulty item',
    warranty: 'Warranty',
    lost_package: 'Missing or late package',
  },
}

const intents: IntentInfo[] = (['flow', 'social', 'knowledge'] as const).flatMap((kind) =>
  Object.entries(titles[kind]).map(([name, title]) => ({ name, title, kind })),
)

/** A shop like the demo shop, for the tests of the dialog machine. */
export const sampleConfig: DialogConfig = {
  flows,
  intents,
  acceptProbability: 0.5,
  ambiguityMargin: 0.15,
  outOfScopeThreshold: 0.5,
  shopName: 'Larkfield',
}
