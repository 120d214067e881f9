import { describe, expect, it } from 'vitest'
import { describeReading } from './describe-reading.ts'

const thresholds = { accept: 0.5, margin: 0.15, outOfScope: 0.6 }
const read = (probabilities: number[], outOfScope: number | null = 0.1) =>
  describeReading({
    intents: probabilities.map((probability, index) => ({ name: ['return_item', 'refund_status'][index] ?? 'greet', probability })),
    outOfScope,
    thresholds,
    parts: [],
  })

describe('describeReading', () => {
  it('tells apart sure, unsure, close and foreign', () => {
    expect(read([0.93, 0.02])).toBe('Understood as “Return item” with 93% certainty.')
    expect(read([0.4, 0.1])).toMatch(/^Not sure: the best guess, “Return item”, reaches 40%, and 50%/)
    expect(read([0.52, 0.45])).toBe('Two meanings are close: “Return item” and “Refund status”.')
    expect(read([0.93, 0.02], 0.6)).toMatch(/^Nothing the desk deals with/)
  })

  it('counts the requests of a message that asks for several things', () => {
    const intent = { name: 'refund_status', probability: 0.9 }
    const parts = [
      { text: 'cancel it', start: 0, end: 9, intent },
      { text: "where's my refund", start: 14, end: 31, intent },
    ]
    expect(describeReading({ intents: [intent], outOfScope: 0.1, thresholds, parts })).toMatch(/^Two requests in one message/)
  })

  it('says so when there was nothing to read, or no limits are on record', () => {
    expect(read([])).toMatch(/pressed a button/)
    expect(describeReading({ intents: [{ name: 'greet', probability: 0.7 }], outOfScope: null, thresholds: null, parts: [] })).toBe(
      'Most likely “Greet” (70%).',
    )
  })
})
