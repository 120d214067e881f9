import type { IntentView } from '@frontdesk/contracts/nlu/intent'
import { describe, expect, it } from 'vitest'
import { arrangeIntents, intentProblems } from './arrange-intents.ts'

const intent = (name: string, change: Partial<IntentView> = {}): IntentView => ({
  id: name,
  name,
  title: name.replaceAll('_', ' '),
  description: '',
  kind: 'flow',
  enabled: true,
  revision: 1,
  phrases: 20,
  duplicates: 0,
  f1: 0.9,
  tooFew: false,
  updatedAt: '2026-01-01',
  ...change,
})
const names = (intents: IntentView[]) => intents.map(({ name }) => name)
const all = [
  intent('return_item', { f1: 0.6, phrases: 5, tooFew: true }),
  intent('cancel_order', { f1: null, updatedAt: '2026-02-01' }),
  intent('refund', { description: 'Money back', duplicates: 2, phrases: 40 }),
]

describe('arrangeIntents', () => {
  it('sorts by title, fewest phrases, weakest or newest', () => {
    const by = (sort: 'title' | 'phrases' | 'quality' | 'updated') => names(arrangeIntents(all, { q: '', sort, attention: false }))
    expect(by('title')).toEqual(['cancel_order', 'refund', 'return_item'])
    expect(by('phrases')[0]).toBe('return_item')
    expect(by('quality')).toEqual(['return_item', 'refund', 'cancel_order'])
    expect(by('updated')[0]).toBe('cancel_order')
  })

  it('finds every word in title, name or description', () => {
    expect(names(arrangeIntents(all, { q: 'MONEY refund', sort: 'title', attention: false }))).toEqual(['refund'])
    expect(arrangeIntents(all, { q: 'money item', sort: 'title', attention: false })).toEqual([])
  })

  it('keeps those that need a look', () => {
    expect(names(arrangeIntents(all, { q: '', sort: 'title', attention: true }))).toEqual(['refund', 'return_item'])
    expect(intentProblems(intent('x', { tooFew: true, duplicates: 1, f1: 0.1 }))).toEqual(['too-few', 'duplicates', 'weak'])
    expect(intentProblems(intent('x', { f1: null }))).toEqual([])
  })
})
