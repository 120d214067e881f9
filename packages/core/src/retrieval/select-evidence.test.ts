import { expect, test } from 'vitest'
import { type EvidencePassage, selectEvidence } from './select-evidence.ts'
import { splitSentences } from './split-sentences.ts'

/** A passage whose sentences (and heading, under '') have the given cosines, else 0.3. */
const passage = (id: string, text: string, cosines: Record<string, number>, rest: Partial<EvidencePassage> = {}): EvidencePassage => ({
  chunkId: id,
  documentId: `document of ${id}`,
  title: 'Title',
  position: 1,
  heading: 'Heading',
  text,
  fused: 0.9,
  sentences: [
    { start: 0, end: 0, text: 'Heading', cosine: cosines[''] ?? 0.3 },
    ...splitSentences(text).map((sentence) => ({ ...sentence, cosine: cosines[sentence.text] ?? 0.3 })),
  ],
  ...rest,
})
const sentences = (question: string, passages: EvidencePassage[]) => selectEvidence(question, passages).map(({ sentence }) => sentence)

test('puts the near sentence forward and leaves far ones out', () => {
  const text = 'Gift cards never expire. Kites are red. We like the sea.'
  const found = selectEvidence('do gift cards expire', [passage('a', text, { 'Gift cards never expire.': 0.9 })])
  expect(found).toMatchObject([{ chunkId: 'a', title: 'Title', heading: 'Heading', sentence: 'Gift cards never expire.' }])
  expect(found[0]?.score).toBeGreaterThan(0.5)
})

test('quotes steps whole when a way is asked for, and not for a question of fact', () => {
  const text = 'It takes 30 days.\n\n1. **Sign in.**\n2. Choose to delete.\n3. Confirm.'
  const steps = '1. Sign in.\n2. Choose to delete.\n3. Confirm.'
  const passages = [passage('a', text, { '': 0.7, 'It takes 30 days.': 0.6, 'Choose to delete.': 0.6 })]
  const best = (question: string) => selectEvidence(question, passages).toSorted((a, b) => b.score - a.score)[0]?.sentence
  expect(best('how do I delete my account')).toBe(steps)
  expect(best('how long does the deletion take')).toBe('It takes 30 days.')
})

test('quotes a list together with the line that leads it in', () => {
  const steps = '1. Open Settings.\n2. Press Cancel.'
  const passages = [passage('a', `To cancel:\n\n${steps}`, { 'To cancel:': 0.9, 'Press Cancel.': 0.5 })]
  expect(sentences('how do I cancel', passages)).toEqual([`To cancel:\n${steps}`])
  const list = '- Okta\n- Google Workspace'
  const led = [passage('b', `We support these providers:\n\n${list}`, { 'We support these providers:': 0.8, Okta: 0.3 })]
  expect(sentences('which providers do you support', led)).toEqual([`We support these providers:\n${list}`])
})

test('quotes a plain list whole when its heading is asked, one item when that is asked', () => {
  const text = '- We deliver to Canada.\n- We deliver to Spain.'
  expect(
    sentences('where do you deliver', [passage('a', text, { '': 0.8, 'We deliver to Canada.': 0.5, 'We deliver to Spain.': 0.5 })]),
  ).toEqual([text])
  expect(sentences('do you deliver to Spain', [passage('a', text, { '': 0.6, 'We deliver to Spain.': 0.9 })])[0]).toBe(
    'We deliver to Spain.',
  )
})

test('says nothing twice, but keeps like sentences with other numbers', () => {
  const twice = [
    passage('a', 'A refund to a gift card is immediate.', { 'A refund to a gift card is immediate.': 0.8 }),
    passage('b', 'The refund to your gift card is immediate.', { 'The refund to your gift card is immediate.': 0.8 }),
  ]
  expect(sentences('gift card refund', twice)).toHaveLength(1)
  const prices = passage('a', 'Standard delivery costs $5. Express delivery costs $13.', {
    'Standard delivery costs $5.': 0.8,
    'Express delivery costs $13.': 0.8,
  })
  expect(sentences('delivery costs', [prices])).toHaveLength(2)
})

test('keeps the order in which a document is written, its opening first', () => {
  const later = passage('later', 'The label is free.', { 'The label is free.': 0.9 }, { documentId: 'd', position: 2 })
  const opening = passage(
    'opening',
    'Returns take 30 days.',
    { 'Returns take 30 days.': 0.8 },
    { documentId: 'd', position: 0, heading: '' },
  )
  expect(selectEvidence('returns', [later, opening])).toMatchObject([
    { sentence: 'Returns take 30 days.', heading: null },
    { sentence: 'The label is free.', heading: 'Heading' },
  ])
})

test('drops a "Yes" that answers the title and not the visitor', () => {
  expect(sentences('is this impossible', [passage('a', 'Yes, you can return it.', { 'Yes, you can return it.': 0.9 })])).toEqual([
    'You can return it.',
  ])
})

test('says nothing of another one than the question names by its number', () => {
  const five = 'Fees for case 5 are 20 euros.'
  const other = 'Fees for case 53 are 164 euros.'
  const passages = [passage('b', other, { [other]: 0.9 }), passage('a', five, { [five]: 0.8 })]
  expect(sentences('what are the fees for case 5', passages)).toEqual([five])
  expect(sentences('what are the fees for case 6', passages)).toEqual([])
  const headed = (heading: string) => [passage('c', 'The fee is 9 euros.', { 'The fee is 9 euros.': 0.8 }, { heading })]
  expect(sentences('what is the fee for case 6', headed('Case 7'))).toEqual([])
  expect(sentences('what is the fee for case 7', headed('Case 7'))).toEqual(['The fee is 9 euros.'])
  const about = passage('e', 'Case 7 is closed. Ask for form F-7.', { 'Ask for form F-7.': 0.8 })
  expect(sentences('which form do I need for case 6', [about])).toEqual([])
  expect(sentences('which form do I need for case 7', [about])).toContain('Ask for form F-7.')
  const elsewhere = passage('f', 'A red light means trouble.', { 'A red light means trouble.': 0.7 })
  expect(sentences('what is case 6', [about, elsewhere])).toEqual([])
  // A number of days tells nothing apart.
  const days = 'Returns are accepted within 30 days.'
  expect(sentences('can I return after 40 days', [passage('d', days, { [days]: 0.8 })])).toEqual([days])
})

test('has nothing to choose from nothing', () => {
  expect(selectEvidence('anything', [])).toEqual([])
})
