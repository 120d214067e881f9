import type { ShopItemState } from '@frontdesk/db/shop/shop-rows'
import type { Payment } from './people.ts'

export type DemoLine = { product: string; color: string; size: string; quantity?: number; state?: ShopItemState }

/** When things happened, counted back from the moment of seeding; `dueInWeekdays` and `refundDueInWeekdays` count forward. */
export type DemoStage =
  | { status: 'pending'; placedHoursAgo: number }
  | { status: 'processing'; placedHoursAgo: number }
  | { status: 'shipped'; placedDaysAgo: number; dueInWeekdays: number }
  | { status: 'shipped'; placedDaysAgo: number; dueDaysAgo: number }
  | { status: 'delivered'; deliveredDaysAgo: number; outsideHolidaySeason?: boolean; returned?: DemoReturn; exchanged?: DemoExchange }
  | { status: 'cancelled'; placedDaysAgo: number }

export type DemoReturn = {
  item: number
  requestedDaysAgo: number
  refund: 'awaiting_return' | 'in_review' | 'issued' | 'completed'
  refundDueInWeekdays?: number
}
export type DemoExchange = { item: number; requestedDaysAgo: number; to: DemoLine }

/** `shows` says what the order is good for when trying the desk out. */
export type DemoOrder = { number: string; shows: string; stage: DemoStage; express?: boolean; lines: readonly DemoLine[] }
export type DemoCustomer = { name: string; email: string; blurb: string; payment: Payment; orders: readonly DemoOrder[] }

const visa: Payment = { kind: 'visa', label: 'Visa ending 4242' }
const payPal: Payment = { kind: 'paypal', label: 'PayPal' }
const giftCard: Payment = { kind: 'gift_card', label: 'Larkfield gift card' }

const line = (product: string, color: string, size = 'One size'): DemoLine => ({ product, color, size })

/** Six invented customers whose order numbers never change: between them they cover every journey. */
export const demoCustomers: readonly DemoCustomer[] = [
  {
    name: 'Maya Torres',
    email: 'maya.torres@example.com',
    blurb: 'The everyday customer: something on its way, something to send back, something to cancel.',
    payment: visa,
    orders: [
      {
        number: 'LF-104233',
        shows: 'Shipped and on time: tracking works, cancelling is refused.',
        stage: { status: 'shipped', placedDaysAgo: 4, dueInWeekdays: 2 },
        lines: [line('Drizzle rain jacket', 'yellow', 'M'), line('Trek wool socks', 'grey', 'M')],
      },
      {
        number: 'LF-104101',
        shows: 'Delivered last week, two pairs of the same boots: return the green ones, then "the other one"; exchange for another size.',
        stage: { status: 'delivered', deliveredDaysAgo: 7 },
        lines: [line('Ridge hiking boots', 'green', '9'), line('Ridge hiking boots', 'brown', '9')],
      },
      {
        number: 'LF-104377',
        shows: 'Pending: can be cancelled, or sent to another address.',
        stage: { status: 'pending', placedHoursAgo: 0.7 },
        lines: [line('Glow table lamp', 'white')],
      },
    ],
  },
  {
    name: 'Jonas Weber',
    email: 'jonas.weber@example.org',
    blurb: 'Too late for both: an order that cannot be returned any more and one that cannot be cancelled any more.',
    payment: { kind: 'mastercard', label: 'Mastercard ending 4444' },
    orders: [
      {
        number: 'LF-102884',
        shows: 'Delivered about 60 days ago: return and exchange are refused, a person is offered.',
        stage: { status: 'delivered', deliveredDaysAgo: 60, outsideHolidaySeason: true },
        lines: [line('Frost down jacket', 'black', 'L')],
      },
      {
        number: 'LF-104352',
        shows: 'Processing with express delivery: cancelling is refused, the address can change, though not to a P.O. box.',
        stage: { status: 'processing', placedHoursAgo: 20 },
        express: true,
        lines: [line('Wren merino sweater', 'navy', 'L')],
      },
    ],
  },
  {
    name: 'Priya Nair',
    email: 'priya.nair@example.net',
    blurb: 'A refund above $400, which a person must approve.',
    payment: { kind: 'amex', label: 'American Express ending 0005' },
    orders: [
      {
        number: 'LF-104145',
        shows: 'Delivered 4 days ago: returning the $449 parka goes to a person, returning the beanie does not.',
        stage: { status: 'delivered', deliveredDaysAgo: 4 },
        lines: [line('Tundra parka', 'grey', 'S'), line('Fjord wool beanie', 'cream')],
      },
      {
        number: 'LF-103842',
        shows: 'The $429 tent has come back; its refund is being checked by a person.',
        stage: { status: 'delivered', deliveredDaysAgo: 15, returned: { item: 0, requestedDaysAgo: 8, refund: 'in_review' } },
        lines: [line('Basecamp four-person tent', 'blue')],
      },
      {
        number: 'LF-103905',
        shows: 'Cancelled before it was charged: refund status explains why there is no refund.',
        stage: { status: 'cancelled', placedDaysAgo: 20 },
        lines: [line('Summit daypack', 'blue', '26 L')],
      },
    ],
  },
  {
    name: 'Samuel Okafor',
    email: 'samuel.okafor@example.com',
    blurb: 'Refunds at every stage.',
    payment: payPal,
    orders: [
      {
        number: 'LF-103771',
        shows: 'Returned; the refund is on its way to PayPal.',
        stage: {
          status: 'delivered',
          deliveredDaysAgo: 18,
          returned: { item: 0, requestedDaysAgo: 12, refund: 'issued', refundDueInWeekdays: 3 },
        },
        lines: [line('Alder leather boots', 'tan', '10.5')],
      },
      {
        number: 'LF-104012',
        shows: 'A return was requested and its parcel is awaited; the mugs can still be returned.',
        stage: { status: 'delivered', deliveredDaysAgo: 10, returned: { item: 0, requestedDaysAgo: 2, refund: 'awaiting_return' } },
        lines: [line('Dune 3-season sleeping bag', 'blue', 'Regular'), line('Kiln ceramic mugs', 'green')],
      },
      {
        number: 'LF-103118',
        shows: 'A refund that was paid weeks ago.',
        stage: { status: 'delivered', deliveredDaysAgo: 48, returned: { item: 0, requestedDaysAgo: 40, refund: 'completed' } },
        lines: [line('Larch fleece pullover', 'orange', 'XL')],
      },
    ],
  },
  {
    name: 'Grace Lindqvist',
    email: 'grace.lindqvist@example.org',
    blurb: 'A late parcel, and things that cannot be returned.',
    payment: visa,
    orders: [
      {
        number: 'LF-104002',
        shows: 'Overdue by more than 3 business days: the delay is owned up to and a person can start a trace.',
        stage: { status: 'shipped', placedDaysAgo: 16, dueDaysAgo: 8 },
        lines: [line('Forge cast iron skillet', 'black')],
      },
      {
        number: 'LF-104118',
        shows: 'Delivered 6 days ago: the board is personalized, the curtains were final sale, the throw can be returned.',
        stage: { status: 'delivered', deliveredDaysAgo: 6 },
        lines: [
          line('Engraved oak cutting board', 'brown'),
          line('Breeze linen curtains', 'white', '213 cm'),
          line('Hearth linen throw', 'blue'),
        ],
      },
    ],
  },
  {
    name: 'Daniel Kim',
    email: 'daniel.kim@example.com',
    blurb: 'Try him as a guest: his orders open with order number and email address.',
    payment: giftCard,
    orders: [
      {
        number: 'LF-104371',
        shows: 'Pending and paid by gift card: cancelling puts the money back at once.',
        stage: { status: 'pending', placedHoursAgo: 1 },
        lines: [line('Orchard enamel kettle', 'red'), line('Nest throw pillow', 'yellow')],
      },
      {
        number: 'LF-104126',
        shows: 'Delivered 5 days ago: exchanging the orange runners for a 10.5 or 11 fails, they are out of stock; a return is offered.',
        stage: { status: 'delivered', deliveredDaysAgo: 5 },
        lines: [line('Fell trail runners', 'orange', '10')],
      },
      {
        number: 'LF-103860',
        shows: 'An exchange is under way for these trousers, so neither a return nor a second exchange is possible.',
        stage: {
          status: 'delivered',
          deliveredDaysAgo: 16,
          exchanged: { item: 0, requestedDaysAgo: 3, to: line('Basin chino trousers', 'navy', 'L') },
        },
        lines: [line('Basin chino trousers', 'navy', 'M')],
      },
    ],
  },
]
