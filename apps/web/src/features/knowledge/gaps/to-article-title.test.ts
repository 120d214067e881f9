import { expect, test } from 'vitest'
import { toArticleTitle } from './to-article-title.ts'

test('an article is titled after the question it answers', () => {
  expect(toArticleTitle('  do you repair bicycles? ')).toBe('Do you repair bicycles?')
  expect(toArticleTitle('x'.repeat(400))).toHaveLength(300)
  expect(toArticleTitle(' ')).toBe('')
})
