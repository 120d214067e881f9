import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A message with the articles any of which answers it; none when no article does. */
export type LabelledQuestion = { question: string; articles: readonly string[] }

/** `slugs` answer an intent's training phrases, but for those that hold a piece of `no` (unanswered) or `skip` (nobody can say). */
type Label = { slugs: string; no?: string[]; skip?: string[] }

// Labelled by hand against the help articles.
const labels: Record<string, Label> = {
  account_details: {
    slugs:
      'change-account-details create-account-or-guest-checkout delete-account-and-data-export sign-in-and-password-reset privacy-and-cookies newsletter-and-student-discount',
    no: [
      'phone number',
      'account name',
      'got married',
      'address book',
      'remove an old credit card',
      'birthday is wrong',
      'merge two',
      'default address',
      'name is spelled',
      'delete a saved card',
      'can they be joined',
    ],
    skip: ['edit my profile', 'account settings', 'update account info', 'can i see my past'],
  },
  account_login: {
    slugs: 'sign-in-and-password-reset account-locked-and-two-step change-account-details',
    no: ['which email i used', 'google', 'logging me out', 'loops back', 'email doesnt exist'],
    skip: ['login problem'],
  },
  bulk_orders: {
    slugs: 'bulk-and-corporate-orders',
    no: ['logo on', 'resellers', 'can i stock', 'become a stockist', 'tax exempt', 'embroidery', 'net 30', 'reseller'],
    skip: ['corporate gifts', 'business account', 'team uniforms', 'b2b'],
  },
  cancellation_policy: {
    slugs: 'cancel-an-order when-we-charge stock-and-pre-orders track-parcel-and-order-status change-items-in-an-order',
    no: ['cancel orders yourselves'],
    skip: ['are custom', 'on its way in general'],
  },
  change_order_items: { slugs: 'change-items-in-an-order exchange-size-or-color delivery-cost cancel-an-order', skip: ['put both of'] },
  contact_hours: {
    slugs: 'contact-and-support-hours',
    no: [
      'phone number',
      'customer service email',
      'phone line',
      'is there a number',
      'whats your email',
      'answer to my email',
      'whatsapp',
      'mailing address',
      'I wrote an email',
      'hotline',
      'holiday hours',
    ],
    skip: ['what time do you open', 'nobody picks', 'call you'],
  },
  damaged_item: { slugs: 'damaged-on-arrival warranty wrong-or-missing-item non-returnable-items return-policy repair-service' },
  delete_account: { slugs: 'delete-account-and-data-export privacy-and-cookies change-account-details create-account-or-guest-checkout' },
  discounts: {
    slugs: 'newsletter-and-student-discount promo-codes larkfield-circle create-account-or-guest-checkout',
    no: [
      'next sale',
      'military',
      'black friday',
      'senior',
      'teacher',
      'nurses',
      'offers on boots',
      "what's on sale",
      'clearance',
      'end of season',
      'cyber monday',
      'friends and family',
      'healthcare',
    ],
    skip: ['any deals', 'current promotions', 'special offers', 'any discounts going'],
  },
  exchange_policy: {
    slugs:
      'exchange-size-or-color holiday-returns size-guide-clothes size-guide-shoes delivery-cost change-items-in-an-order stock-and-pre-orders return-in-store',
    no: ['how long does an exchange take', 'before you get the old one', 'without receipt'],
    skip: ['sale items', 'exchange in store', 'pay the difference', 'international orders', 'worn shoes', 'exchange a gift'],
  },
  gift_card: {
    slugs:
      'buy-and-use-gift-cards gift-card-balance-problems payment-methods non-returnable-items stores-and-click-and-collect create-account-or-guest-checkout promo-codes',
    no: ['pin', 'more money on'],
    skip: ['in store', 'physical', 'number'],
  },
  gift_wrap: {
    slugs: 'invoices-and-gift-wrapping holiday-returns',
    no: [
      'gift message',
      'include a card',
      'gift note',
      'gift boxes',
      'looks like',
      'paper options',
      'gift bag',
      'handwritten',
      'christmas wrapping',
      'whats inside',
      'greeting card',
      'personal message',
    ],
    skip: ['forgot to tick', 'send as a gift', 'in nice paper'],
  },
  international_shipping: {
    slugs: 'international-delivery-and-duties delivery-cost delivery-times-and-express po-boxes-and-address-problems',
    no: ['apo addresses', 'puerto rico', 'hawaii'],
    skip: ['worldwide'],
  },
  invoice: {
    slugs: 'invoices-and-gift-wrapping when-we-charge bulk-and-corporate-orders create-account-or-guest-checkout',
    no: ['company name', 'tax id', 'wrong name', 'vat invoice', 'made out to'],
    skip: ['invoice for LF', 'itemized', 'tax receipt'],
  },
  lost_package: {
    slugs:
      'late-or-lost-parcel marked-delivered-but-missing delivery-times-and-express track-parcel-and-order-status wrong-or-missing-item return-policy refund-timing',
    no: ['returned to sender'],
    skip: ['undeliverable', 'isnt my house', 'half of my'],
  },
  loyalty_program: {
    slugs: 'larkfield-circle promo-codes create-account-or-guest-checkout',
    no: ['birthday', 'next level', 'vip', 'as a guest', 'return something', 'refer a friend', 'gold member', 'for shipping'],
    skip: ['how many points do i have', 'points balance', 'loyality card'],
  },
  payment_methods: {
    slugs: 'payment-methods payment-declined bulk-and-corporate-orders',
    no: ['two cards', 'is it safe'],
    skip: ['checks', 'google pay', 'crypto', 'bank transfer', 'prepaid', 'venmo', 'shop pay', 'in euros', 'financing'],
  },
  payment_problem: {
    slugs: 'payment-declined when-we-charge',
    no: [
      'wrong amount',
      'no order confirmation',
      'pay button',
      "don't recognise",
      'dont recognise',
      'crashing',
      'unknown larkfield',
      'page froze',
      'charged but no order',
    ],
    skip: ['paypal gives'],
  },
  price_adjustment: { slugs: 'price-adjustment-and-matching' },
  privacy_data: {
    slugs: 'privacy-and-cookies delete-account-and-data-export account-locked-and-two-step contact-and-support-hours',
    no: ['data breach', 'phone number', 'credit card number', 'encrypted', 'data kept', 'safe with you'],
    skip: ['is this chat recorded', 'gdpr', 'ccpa', 'who do i contact'],
  },
  product_care: {
    slugs: 'product-care take-back-and-sustainability',
    no: [
      'suede',
      'mugs',
      'duvet',
      'sleeping bag',
      'dry clean',
      'waterproof',
      'pilling',
      'rug',
      'wine',
      'iron linen',
      'rain jacket',
      'shrink',
      'moldy',
      'cream',
      'oak',
      'bleach',
      'smelly',
    ],
    skip: ['tumble dry this', 'is it machine', 'merino'],
  },
  product_question: { slugs: '' },
  promo_code: {
    slugs: 'promo-codes newsletter-and-student-discount buy-and-use-gift-cards change-items-in-an-order price-adjustment-and-matching',
    no: ['how long is my promo', 'already used', 'only took off'],
    skip: ['shoes too'],
  },
  refund_policy: {
    slugs:
      'refund-timing return-policy refunds-over-400 how-to-return return-in-store payment-methods when-we-charge damaged-on-arrival buy-and-use-gift-cards gift-card-balance-problems',
    no: ['shipping refunded', 'deduct', 'partial', 'delivery fees', 'split', 'tax refunded', 'for gifts'],
    skip: ['is closed', 'full amount'],
  },
  repair_service: {
    slugs: 'repair-service warranty take-back-and-sustainability',
    no: [
      'repair shoes',
      'resoled',
      'spare parts',
      'patch kit',
      'tent pole',
      'alterations',
      'laces',
      'chewed',
      'shorten',
      'spare pole',
      'waterproof',
      'how long do repairs',
    ],
    skip: ['old backpack', 'zipper pull'],
  },
  return_policy: {
    slugs:
      'return-policy non-returnable-items how-to-return return-in-store holiday-returns delivery-cost international-delivery-and-duties size-guide-shoes stores-and-click-and-collect create-account-or-guest-checkout',
    no: ['receipt to return', 'mattresses', 'order number', 'two sizes'],
    skip: ['original box', 'opened items', 'missed the', 'sale items', 'really final', 'worn'],
  },
  shipping_cost: {
    slugs:
      'delivery-cost delivery-times-and-express international-delivery-and-duties po-boxes-and-address-problems exchange-size-or-color change-items-in-an-order',
    no: ['sofa', 'alaska', 'heavy', 'for members', 'every state'],
    skip: ['overnight', 'two day'],
  },
  shipping_time: {
    slugs:
      'delivery-times-and-express delivery-cost late-or-lost-parcel international-delivery-and-duties track-parcel-and-order-status po-boxes-and-address-problems change-delivery-address',
    no: ['public holidays', 'big things', 'on weekends'],
    skip: ['by christmas', 'by friday', 'texas', 'california', 'on sundays'],
  },
  size_guide: {
    slugs: 'size-guide-clothes size-guide-shoes exchange-size-or-color',
    no: [
      'jeans fit',
      "5'9",
      'slim or loose',
      'kids',
      'shoe size conversion',
      'duvet',
      'Nike',
      'dresses run',
      'petite',
      'M mean',
      'waist is 34',
      '40 inch',
    ],
    skip: ['chest measurement', 'large', '38 in', 'uk 8'],
  },
  stock_restock: {
    slugs: 'stock-and-pre-orders exchange-size-or-color size-guide-clothes',
    no: ['new stock', 'discontinued', 'how often', 'stop making', 'winter collection'],
    skip: ['green boots', 'linen', 'size 10s', 'any idea', 'lamp', 'unavailable', 'stock alert but', 'out of stock date'],
  },
  store_locations: {
    slugs: 'stores-and-click-and-collect return-in-store contact-and-support-hours stock-and-pre-orders',
    no: ['parking', 'thanksgiving', 'tent set up', 'outlet', 'try things'],
    skip: ['new york', 'chicago', 'seattle', 'california', 'denver', 'online only'],
  },
  sustainability: {
    slugs: 'take-back-and-sustainability',
    no: [
      'where are your clothes made',
      'cotton organic',
      'working conditions',
      'down ethically',
      'vegan',
      'fair trade',
      'plastic packaging',
      'carbon',
      'made in usa',
      'test on animals',
      'which factories',
      'mulesing',
      'climate',
      'ethical',
      'certified',
      'pfas',
      'no children',
      'charity',
    ],
    skip: ['eco friendly', 'environmental policy', 'recycled materials', 'products sustainable', 'returned clothes', 'too much plastic'],
  },
  warranty: {
    slugs: 'warranty return-policy repair-service non-returnable-items damaged-on-arrival',
    no: ['register', 'furniture', 'without a receipt', 'transferable', 'extended', 'lifetime'],
  },
  when_charged: {
    slugs: 'when-we-charge payment-methods payment-declined cancel-an-order stock-and-pre-orders',
    no: ['two boxes', 'backordered'],
    skip: [],
  },
  wrong_item: { slugs: 'wrong-or-missing-item exchange-size-or-color' },
}

type SeedIntent = { phrases: string[] }

const readJson = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8'))

/** The shop's training phrases and out-of-scope phrases with their labels. `seedFolder` is `prisma/seed`. */
export const readLabelledQuestions = (seedFolder: string): LabelledQuestion[] => {
  const fromIntents = Object.entries(labels).flatMap(([name, { slugs, no = [], skip = [] }]) => {
    const { phrases } = readJson<SeedIntent>(path.join(seedFolder, 'intents', `${name}.json`))
    return phrases
      .filter((phrase) => !skip.some((piece) => phrase.includes(piece)))
      .map((question) => ({
        question,
        articles: slugs === '' || no.some((piece) => question.includes(piece)) ? [] : slugs.split(' '),
      }))
  })
  const { phrases } = readJson<{ phrases: string[] }>(path.join(seedFolder, 'lists/out-of-scope.json'))
  return [...fromIntents, ...phrases.map((question) => ({ question, articles: [] }))]
}
