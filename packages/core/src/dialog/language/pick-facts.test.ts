import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { expect, test } from 'vitest'
import { pickFacts } from './pick-facts.ts'

const matches = (text: string, entity: string, pieces: string[]): EntityMatch[] =>
  pieces.map((piece) => ({
    entity,
    value: piece,
    text: piece,
    start: text.indexOf(piece),
    end: text.indexOf(piece) + piece.length,
    source: 'list',
  }))

test.each<[string, string[], string]>([
  ['size 9 not 8', ['9', '8'], '9'],
  ['not 8 but 9', ['8', '9'], '9'],
  ['change it from M to L', ['M', 'L'], 'L'],
  ['i got the medium but need a small', ['medium', 'small'], 'small'],
  ['swap my red one for the blue one', ['red', 'blue'], 'blue'],
  ['LF-1 instead of LF-2', ['LF-1', 'LF-2'], 'LF-1'],
  ["it's not the order LF-1, it's LF-2", ['LF-1', 'LF-2'], 'LF-2'],
  ['LF-1 and LF-2', ['LF-1', 'LF-2'], 'LF-1'],
  ['exchange the red sweater for the blue one', ['red', 'blue'], 'blue'],
])('"%s"', (text, pieces, wanted) => {
  expect(pickFacts(text, matches(text, 'x', pieces)).facts).toEqual({ x: wanted })
})

test('every role of an entity is a fact of its own, beside the entity', () => {
  const text = 'from Paris to Rome'
  const [paris, rome] = matches(text, 'city', ['Paris', 'Rome'])
  expect(pickFacts(text, [{ ...paris, role: 'from' } as EntityMatch, { ...rome, role: 'to' } as EntityMatch]).facts).toEqual({
    city: 'Rome',
    'city:from': 'Paris',
    'city:to': 'Rome',
  })
})

test('what is only ruled out is no fact', () => {
  expect(pickFacts('not the blue one', matches('not the blue one', 'color', ['blue']))).toEqual({ facts: {}, denied: { color: 'blue' } })
})

test('an entity cannot reach the prototype', () => {
  const { facts } = pickFacts('x', [{ entity: '__proto__', value: 'x', text: 'x', start: 0, end: 1, source: 'list' }])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  expect(Object.keys(facts)).toEqual([])
})
