import { expect, it } from 'vitest'
import { pressColumn, sortQuality } from './sort-quality.ts'

const intent = (name: string, f1: number, phrases: number) => ({ name, f1, phrases, support: 3, precision: f1, recall: f1, tooFew: false })
const intents = [intent('return_item', 0.8, 30), intent('greet', 0.8, 5), intent('cancel_order', 0.6, 12)]
const titleOf = (name: string) => name.replace('_', ' ')
const names = (...input: [Parameters<typeof sortQuality>[1], string]) => sortQuality(intents, ...input, titleOf).map(({ name }) => name)

it('sorts by any column, by name between equals', () => {
  expect(names({ key: 'f1', descending: false }, '')).toEqual(['cancel_order', 'greet', 'return_item'])
  expect(names({ key: 'f1', descending: true }, '')).toEqual(['greet', 'return_item', 'cancel_order'])
  expect(names({ key: 'name', descending: true }, '')).toEqual(['return_item', 'greet', 'cancel_order'])
})

it('finds by name and by title', () => {
  expect(names({ key: 'name', descending: false }, 'Cancel O')).toEqual(['cancel_order'])
  expect(names({ key: 'name', descending: false }, 'return_')).toEqual(['return_item'])
})

it('turns the order round at a second press', () => {
  expect(pressColumn({ key: 'f1', descending: false }, 'f1')).toEqual({ key: 'f1', descending: true })
  expect(pressColumn({ key: 'f1', descending: false }, 'phrases')).toEqual({ key: 'phrases', descending: true })
})
