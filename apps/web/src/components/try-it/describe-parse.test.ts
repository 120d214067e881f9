import { describe, expect, it } from 'vitest'
import { describeParse } from './describe-parse.ts'

const titleOf = (name: string) => ({ refund: 'Get a refund', cancel: 'Cancel an order' })[name] ?? name
const intents = [
  { name: 'refund', probability: 0.914 },
  { name: 'cancel', probability: 0.05 },
]
const reading = { intents, outOfScope: 0.1, outOfScopeThreshold: 0.5, parts: [] }

describe('describeParse', () => {
  it('names the intent and how sure the model is', () => {
    expect(describeParse(reading, titleOf)).toBe('Understood as “Get a refund”, 91% sure.')
  })
  it('says when a text belongs to no intent, from the threshold on', () => {
    expect(describeParse({ ...reading, outOfScope: 0.5 }, titleOf)).toContain('belongs to no intent')
  })
  it('names several requests', () => {
    const part = (name: string) => ({ text: '', start: 0, end: 1, intent: { name, probability: 0.9 } })
    expect(describeParse({ ...reading, parts: [part('cancel'), part('refund')] }, titleOf)).toBe(
      'Asks for 2 things: “Cancel an order” and “Get a refund”.',
    )
  })
  it('has an answer for a model without intents', () => {
    expect(describeParse({ ...reading, intents: [] }, titleOf)).toContain('nothing to compare')
  })
})
