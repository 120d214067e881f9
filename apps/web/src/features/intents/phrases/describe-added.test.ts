import { expect, it } from 'vitest'
import { describeAdded } from './describe-added.ts'

it('describeAdded counts what came in and what was there', () => {
  expect(describeAdded(1, 0)).toEqual({ title: '1 phrase added', description: undefined })
  expect(describeAdded(1200, 3)).toEqual({ title: '1,200 phrases added', description: '3 were there already.' })
  expect(describeAdded(0, 1)).toEqual({ title: 'Nothing new', description: 'It was there already.' })
  expect(describeAdded(0, 4).description).toBe('All 4 were there already.')
})
