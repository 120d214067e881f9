import { describe, expect, test } from 'vitest'
import { checkCitations } from './check-citations.ts'
import type { Evidence } from './select-evidence.ts'

const piece = (sentence: string, title = 'Help', heading: string | null = null): Evidence => ({
  chunkId: `chunk of ${sentence.slice(0, 12)}`,
  documentId: 'document',
  title,
  heading,
  sentence,
  score: 0.8,
})

const evidence = [
  piece('You can return items within 30 days of delivery if they are unworn.', 'What is your return policy?'),
  piece('Final-sale items cannot be returned.'),
  piece(
    '1. Sign in and open Account > Privacy.\n2. Choose to delete the account.\n3. Confirm your choice.',
    'Account',
    'How do I delete my account?',
  ),
  piece('A refund to a gift card is immediate.'),
  piece('Standard delivery costs $4.95 and is free for orders of $60 or more.'),
  piece('Report a lost parcel to Jane Miller in the Portland store within two weeks.'),
]
const check = (draft: string, question = 'can I return my boots and what does delivery cost') =>
  checkCitations(draft, { evidence, question, shopName: 'Larkfield' })

describe('what is kept', () => {
  test('sentences word for word, renumbered in order of appearance', () => {
    const { text, citations, dropped } = check('Final-sale items cannot be returned. [2] A refund to a gift card is immediate [4].')
    expect(text).toBe('Final-sale items cannot be returned. [1] A refund to a gift card is immediate. [2]')
    expect(citations.map(({ marker, sentence }) => [marker, sentence])).toEqual([
      [1, evidence[1]?.sentence],
      [2, evidence[3]?.sentence],
    ])
    expect(dropped).toEqual([])
  })

  test.each([
    'Unworn boots can be returned within 30 days of delivery [1].',
    'Refunds to gift cards are immediate [4].',
    'Delivery is free for orders of $60 or more, otherwise standard delivery costs 4.95 dollars [5].',
    'Larkfield delivers for $4.95 as standard [5].',
    'A lost parcel is reported within 2 weeks to Jane Miller in Portland [6].',
  ])('a paraphrase that says the same: %j', (draft) => {
    expect(check(draft).dropped).toEqual([])
  })

  test('a list whose one marker stands at its end, with the line that leads into it', () => {
    const draft =
      'To delete your account, follow these steps:\n\n1. Sign in and open Account > Privacy.\n2. Choose to delete the account.\n3. Confirm your choice. [3]'
    expect(check(draft, 'delete my account')).toMatchObject({ text: draft.replace('[3]', '[1]'), dropped: [] })
  })

  test('no marker on a line that leads into a list of the same evidence', () => {
    const sentence = 'Check that notifications are allowed:\n- On iPhone: Settings, Meadow.\n- On Android: Apps, Meadow.'
    const basis = { evidence: [piece(sentence)], question: 'why no notifications', shopName: 'Meadow' }
    expect(checkCitations(`${sentence} [1]`, basis)).toMatchObject({ text: `${sentence.replace('\n', '\n\n')} [1]`, dropped: [] })
  })

  test('one marker for sentences in a row that rest on the same piece, and two markers where two are named', () => {
    expect(check('Items can be returned within 30 days [1]. Items must be unworn [1]. Gift card refunds are immediate [4].').text).toBe(
      'Items can be returned within 30 days. Items must be unworn. [1] Gift card refunds are immediate. [2]',
    )
    expect(check('Unworn items can be returned within 30 days, but final-sale items cannot be returned [1, 2].').citations).toHaveLength(2)
  })

  test('a true sentence with a wrong, missing or impossible marker, under the right one', () => {
    for (const marker of ['', ' [1]', ' [99]']) {
      expect(check(`Final-sale items cannot be returned${marker}.`).citations[0]?.sentence).toBe(evidence[1]?.sentence)
    }
  })
})

describe('what is dropped', () => {
  test.each([
    ['another number', 'You can return items within 60 days of delivery if they are unworn [1].'],
    ['money made of something else', 'Returns within $30 of delivery if items are unworn [1].'],
    ['a number in words', 'You can return items within three days of delivery [1].'],
    ['a name from nowhere', 'Report a lost parcel to Bob Smith in the Portland store within two weeks [6].'],
    ['a "not" left out', 'Final-sale items can be returned [2].'],
    ['a "not" put in', 'A refund to a gift card is not immediate [4].'],
    ['a "never" put in', 'You can never return items within 30 days of delivery if they are unworn [1].'],
    ['words of its own', 'Our friendly experts happily recommend buying several premium items [1].'],
    ['only the question again', 'You can return my boots and delivery cost [5].'],
    ['a deed', 'I have returned your items within 30 days of delivery [1].'],
    ['a deed of the shop', 'Your lost parcel has been reported to the Portland store [6].'],
    ['a pledge', 'We will return items within 30 days of delivery [1].'],
    ['small talk', 'Let me know if you have other questions!'],
    ['a refusal of the model', 'NO_ANSWER'],
  ])('%s', (_, draft) => {
    const { text, citations, dropped } = check(draft)
    expect([text, citations]).toEqual(['', []])
    expect(dropped).toHaveLength(1)
  })

  test('an empty draft leaves nothing', () => {
    expect(check('  \n ')).toEqual({ text: '', citations: [], dropped: [] })
    expect(checkCitations('Items can be returned [1].', { evidence: [], question: '', shopName: '' }).text).toBe('')
  })

  test('a line that leads into a list goes with the list, and left steps are numbered anew', () => {
    expect(check('Follow these steps:\n\n1. Call the mayor [3].\n2. Buy flowers [3].', 'delete my account').text).toBe('')
    expect(check('1. Sign in and open Account > Privacy [3].\n2. Buy flowers [3].\n3. Confirm your choice [3].').text).toBe(
      '1. Sign in and open Account > Privacy.\n2. Confirm your choice. [1]',
    )
  })
})

describe('foreign markup', () => {
  test.each([
    ['HTML', '<b onclick="x()">Final-sale</b> items <script>alert(1)</script>cannot be returned [2].'],
    ['a document type', 'Final-sale items cannot be returned [2]. <!DOCTYPE html>'],
    ['an unclosed tag', 'Final-sale items cannot be returned [2]. <img src=x onerror=alert(1)'],
    ['a link', '[Final-sale items](https://evil.example/?q=1) cannot be returned [2].'],
    ['an image', 'Final-sale items cannot be returned [2]. ![x](https://evil.example/p.png)'],
    ['an address', 'Final-sale items cannot be returned https://evil.example/a?b [2].'],
    ['a script address', 'Final-sale items cannot be returned javascript:alert(1) [2].'],
  ])('%s goes, the sentence stays', (_, draft) => {
    expect(check(draft).text).toBe('Final-sale items cannot be returned. [1]')
  })

  test('a reference in the form of a link stays a reference', () => {
    expect(check('Final-sale items cannot be returned [2](https://evil.example).').text).toBe('Final-sale items cannot be returned. [1]')
  })

  test('an address that the evidence holds stays', () => {
    const known = [piece('Track parcels at https://shop.example/track every day.')]
    const draft = 'Track parcels at https://shop.example/track every day [1].'
    expect(checkCitations(draft, { evidence: known, question: '', shopName: '' }).text).toContain('https://shop.example/track')
  })

  test('stays fast on hostile drafts', () => {
    const startedAt = performance.now()
    for (const part of ['[1]', '<', '![', '](', 'a [1]. ', '- ', '1. ', '[[', 'www.', '* x\n']) check(part.repeat(3000))
    expect(performance.now() - startedAt).toBeLessThan(30_000)
  })
})
