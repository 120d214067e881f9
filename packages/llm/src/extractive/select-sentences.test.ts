import { describe, expect, test } from 'vitest'
import { evidence } from '../testing/shop-evidence.ts'
import { shapesOf } from './question-shapes.ts'
import { selectSentences } from './select-sentences.ts'

const select = (question: string, pieces: ReturnType<typeof evidence>[]) => selectSentences(question, pieces).map(({ marker }) => marker)

test('takes the best sentence and leaves what is well below it', () => {
  const pieces = [
    evidence('A', 'Express delivery costs $12.95.', 0.9),
    evidence('A', 'Order before 2 pm.', 0.6),
    evidence('B', 'We ship daily.', 0.5),
  ]
  expect(select('What about express delivery', pieces)).toEqual([1])
})

test('takes others that are hardly worse, three at most', () => {
  const words = ['apples', 'pears', 'plums', 'figs', 'dates']
  const pieces = words.map((word, index) => evidence('A', `Boxes hold ${word}.`, 0.9 - index / 100))
  expect(select('what do boxes hold', pieces)).toEqual([1, 2, 3])
})

test('leaves out what repeats a better sentence', () => {
  const pieces = [
    evidence('A', 'Refunds to the original payment method take 5 to 7 business days.', 0.9),
    evidence('B', 'A refund to your original payment method takes 5 to 7 business days.', 0.89),
    evidence('A', 'Gift cards are refunded immediately.', 0.85),
  ]
  expect(select('how are refunds paid', pieces)).toEqual([1, 3])
})

test('never takes more than two documents, nor more than 60 words', () => {
  const threeDocuments = ['A', 'B', 'C'].map((title) => evidence(title, `Only ${title} says ${title}${title}.`, 0.9))
  expect(select('who says', threeDocuments)).toEqual([1, 2])
  const long = (word: string) => evidence('A', Array.from({ length: 35 }, (_, index) => `${word}${index}`).join(' '), 0.9)
  expect(select('who says', [long('a'), long('b')])).toEqual([1])
})

test('keeps sentences of a document together, the best document first', () => {
  const pieces = [evidence('B', 'Bears bake bread.', 0.88), evidence('A', 'Ants admire art.', 0.9), evidence('A', 'Apes act alone.', 0.87)]
  expect(select('who does what', pieces)).toEqual([2, 3, 1])
})

test('keeps a list of steps whole and by itself', () => {
  const steps = '1. Open Account.\n2. Choose Returns.\n3. Print the label.'
  expect(selectSentences('how do I return it', [evidence('A', steps, 0.9), evidence('A', 'Labels are free.', 0.89)])).toEqual([
    { marker: 1, sentence: steps },
  ])
})

test('gives the best even when it is long, and nothing for nothing', () => {
  const long = evidence('A', 'word '.repeat(90), 0.9)
  expect(select('what', [long])).toEqual([1])
  expect(select('what', [])).toEqual([])
})

describe('prefers, of two sentences alike, the one that has what is asked for', () => {
  test.each([
    ['When will my order arrive?', 'Orders arrive soon.', 'Orders arrive within 3 to 5 business days.'],
    ['how long is the warranty', 'The warranty covers tents.', 'The warranty lasts two years.'],
    ['what are your hours', 'The shop is in Portland.', 'The shop opens at 10 am.'],
    ['How much is express delivery?', 'Express delivery is fast.', 'Express delivery costs $12.95.'],
    ['is the return label for free', 'The return label is in the box.', 'The return label is free in the US.'],
    ['how many items may I order', 'Items are sent together.', 'Orders hold at most 20 items.'],
    ['Can I return swimwear?', 'Swimwear has a hygiene seal.', 'Swimwear cannot be returned without its seal.'],
    ['how do I reset my password', 'Passwords are secret.', 'Open the sign-in page and choose "Forgot password".'],
  ])('%s', (question, plain, fitting) => {
    const pieces = [evidence('A', plain, 0.8), evidence('A', fitting, 0.79)]
    const [first] = selectSentences(question, pieces.toReversed())
    expect(first?.sentence).toBe(fitting)
    expect(shapesOf(question).some((answers) => answers(fitting))).toBe(true)
    expect(shapesOf(question).some((answers) => answers(plain))).toBe(false)
  })

  test('but never one that is much worse', () => {
    const pieces = [evidence('A', 'Your order is on its way.', 0.9), evidence('B', 'Call between 9 am and 5 pm.', 0.6)]
    expect(select('When will my order arrive?', pieces)).toEqual([1])
  })
})
