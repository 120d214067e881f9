import { expect, test } from 'vitest'
import { locateSentence } from './locate-sentence.ts'

const first = 'Wash the frame with water.'
const second = 'Oil the chain every 150 kilometres.'
const body = `# Care\n\n${first}\n\n${second}\n\n${'Other words. '.repeat(40)}${second}`
const pages = [
  { page: 3, start: 0 },
  { page: 4, start: body.indexOf(second) },
]
const passage = { text: `${first}\n\n${second}`, page: 3 }

test('a sentence stands on its own page, whichever its passage begins on', () => {
  expect(locateSentence({ body, pages }, passage, first)).toBe(3)
  expect(locateSentence({ body, pages }, passage, second)).toBe(4)
})

test('what is not in the passage is on no page', () => {
  expect(locateSentence({ body, pages }, passage, 'Other words. Other words. Other words. Other words. Oil the chain')).toBeNull()
  expect(locateSentence({ body, pages }, { text: 'Rewritten by a person.', page: 3 }, 'Rewritten by a person.')).toBeNull()
  expect(locateSentence({ body, pages: [] }, passage, first)).toBeNull()
})
