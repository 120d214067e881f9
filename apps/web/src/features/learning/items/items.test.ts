import type { LearningItem } from '@frontdesk/contracts/learning'
import { describe, expect, it } from 'vitest'
import { countAddedSince } from './count-added-since.ts'
import { moveItem, nextItem } from './next-item.ts'
import { insertItem, itemsOf, type Pages, removeItem } from './pages.ts'

const item = (id: string, change: Partial<LearningItem> = {}): LearningItem => ({
  id,
  text: `message ${id}`,
  reasons: ['low-confidence'],
  count: 1,
  conversationId: 'c',
  turnId: 't',
  seq: 1,
  intents: [],
  outOfScope: 0.2,
  state: 'open',
  decision: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  ...change,
})
const pagesOf = (...pages: string[][]): Pages => ({
  pages: pages.map((ids) => ({ items: ids.map((id) => item(id)), nextCursor: null, open: 5 })),
  pageParams: pages.map(() => null),
})
const ids = (data: Pages) => data.pages.map(({ items }) => items.map(({ id }) => id).join(''))

describe('pages', () => {
  it('lose a decided item, and one is less open', () => {
    const after = removeItem(pagesOf(['a', 'b'], ['c']), 'b')
    expect(ids(after)).toEqual(['a', 'c'])
    expect(after.pages[0]?.open).toBe(4)
  })

  it('stay as they are for an item they do not hold', () => {
    const before = pagesOf(['a'])
    expect(removeItem(before, 'x')).toBe(before)
    expect(insertItem(before, item('a'), 0)).toBe(before)
  })

  it.each([
    [0, ['xab', 'c']],
    [2, ['abx', 'c']],
    [3, ['ab', 'cx']],
    [9, ['ab', 'cx']],
  ])('take an item back at place %d', (index, expected) => {
    const after = insertItem(pagesOf(['a', 'b'], ['c']), item('x'), index)
    expect(ids(after)).toEqual(expected)
    expect(after.pages[0]?.open).toBe(6)
  })

  it('undo a removal exactly', () => {
    const before = pagesOf(['a', 'b'], ['c', 'd'])
    expect(insertItem(removeItem(before, 'c'), item('c'), 2).pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
      itemsOf(before).map(({ id }) => id),
    )
  })
})

describe('the selection', () => {
  const items = ['a', 'b', 'c'].map((id) => item(id))
  it('goes on to the next, at the end to the one before', () => {
    expect([nextItem(items, 'a'), nextItem(items, 'c'), nextItem([item('a')], 'a')].map((found) => found?.id)).toEqual([
      'b',
      'b',
      undefined,
    ])
  })

  it('moves without wrapping', () => {
    expect(
      [moveItem(items, 'a', 1), moveItem(items, 'a', -1), moveItem(items, null, -1), moveItem([], null, 1)].map((found) => found?.id),
    ).toEqual(['b', 'a', 'c', undefined])
  })
})

it('counts what the live version does not know yet', () => {
  const added = [10, 12].map((hour) =>
    item(`${hour}`, { state: 'added', decision: { intent: 'greet', by: null, at: `2026-11-20T${hour}:00:00.000Z` } }),
  )
  expect(countAddedSince(added, { createdAt: '2026-11-20T11:00:00.000Z' })).toBe(1)
  expect(countAddedSince(added, null)).toBe(2)
})
