import { expect, test } from 'vitest'
import { findConflicts } from './find-conflicts.ts'

const piece = (documentId: string, sentence: string, revisedAt = 0) => ({
  chunkId: `${documentId}#0`,
  documentId,
  title: documentId,
  sentence,
  revisedAt,
})
const between = (a: string, b: string) => findConflicts([piece('A', a, 1), piece('B', b, 2)])

test('finds other numbers and a "not" about one subject, the newer told apart', () => {
  expect(between('You can return items within 30 days.', 'You can return items within 14 days.')).toMatchObject([
    { newer: { documentId: 'B' }, older: { documentId: 'A' }, about: 'numbers' },
  ])
  expect(between('Delivery to Norway costs 20 euros.', 'We charge 30 euros for delivery to Norway.')).toMatchObject([{ about: 'numbers' }])
  expect(between('Worn swimwear can be returned by mail.', 'Worn swimwear cannot be returned by mail.')).toMatchObject([
    { about: 'negation' },
  ])
})

test.each([
  ['Express delivery costs $12.95.', 'Standard delivery takes 5 days.'],
  ['You can return items within 30 days.', 'You can return items within 30 days of delivery.'],
  ['Shipping to Canada takes 7 to 14 days.', 'Gift cards ship to Canada in 2 days by email.'],
  ['Boxes hold 5.', 'Boxes hold 6.'],
  ['Fees for warranty case 5 are 20 euros.', 'Fees for warranty case 53 are 164 euros.'],
  ['Please send us the form F-1005 by mail.', 'Please send us the form F-1053 by mail.'],
  ['Standard delivery within the country takes 5 working days.', 'Express delivery within the country takes 2 working days.'],
  ['Delivery of one parcel to Canada costs 20 euros.', 'Delivery of one parcel to Norway costs 30 euros.'],
])('sees none in %j and %j', (a, b) => {
  expect(between(a, b)).toEqual([])
})

test('leaves sentences of one document and lists alone', () => {
  const [a, b] = ['Return items within 30 days please.', 'Return items within 14 days please.']
  expect(findConflicts([piece('A', a), piece('A', b)])).toEqual([])
  expect(findConflicts([piece('A', `1. ${a}\n2. Pack.`), piece('B', `1. ${b}\n2. Pack.`)])).toEqual([])
})
