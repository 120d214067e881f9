import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { expect, test } from 'vitest'
import { resolveOverlaps } from './resolve-overlaps.ts'

const at = (entity: string, source: EntityMatch['source'], start: number, end: number): EntityMatch => ({
  entity,
  source,
  start,
  end,
  value: entity,
  text: 'x'.repeat(end - start),
})
const siblings = (one: string, other: string) => one !== other && [one, other].every((name) => name.endsWith('_reason'))

test.each<[rule: string, matches: EntityMatch[], kept: string[]]>([
  ['the longest', [at('size', 'list', 4, 9), at('return_reason', 'list', 0, 9)], ['return_reason']],
  ['pattern before system', [at('order_id', 'system', 0, 9), at('sku', 'pattern', 0, 9)], ['sku']],
  ['system before list', [at('size', 'list', 0, 9), at('money', 'system', 0, 9)], ['money']],
  ['the leftmost', [at('color', 'list', 3, 8), at('product', 'list', 0, 5)], ['product']],
  ['a number gives way to a shorter value', [at('number', 'system', 0, 9), at('size', 'list', 2, 4)], ['size']],
  ['an ordinal gives way', [at('ordinal', 'system', 0, 9), at('date', 'system', 0, 3)], ['date']],
  ['a list named number does not', [at('number', 'list', 0, 9), at('size', 'list', 2, 4)], ['number']],
  ['two lists on one span', [at('color', 'list', 0, 4), at('product', 'list', 0, 4)], ['color', 'product']],
  ['siblings side by side', [at('return_reason', 'list', 0, 9), at('cancel_reason', 'list', 3, 9)], ['return_reason', 'cancel_reason']],
  ['one list only once', [at('color', 'list', 0, 9), at('color', 'list', 3, 9)], ['color']],
  ['a learned entity beside a date over the same words', [at('due', 'learned', 0, 9), at('date', 'system', 0, 9)], ['date', 'due']],
  ['a learned entity beside a list over the same words', [at('place', 'learned', 0, 4), at('city', 'list', 0, 4)], ['place', 'city']],
  ['a learned entity instead of a number', [at('pin', 'learned', 0, 4), at('number', 'system', 0, 4)], ['pin']],
  ['learned before list', [at('city', 'list', 3, 8), at('name', 'learned', 0, 5)], ['name']],
  ['system before learned', [at('name', 'learned', 0, 5), at('email', 'system', 3, 8)], ['email']],
  ['the longest, learned or not', [at('name', 'learned', 2, 5), at('city', 'list', 0, 8)], ['city']],
  ['neighbours of one entity', [at('name', 'learned', 0, 3), at('name', 'learned', 3, 6)], ['name', 'name']],
  ['from left to right', [at('b', 'list', 5, 12), at('a', 'list', 0, 4)], ['a', 'b']],
])('%s', (_, matches, kept) => {
  expect(resolveOverlaps(matches, siblings).map(({ entity }) => entity)).toEqual(kept)
})
