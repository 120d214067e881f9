import { describe, expect, it } from 'vitest'
import { toArticleTitle } from '../gaps/to-article-title.ts'
import { toCollections } from './to-collections.ts'

describe('documents', () => {
  it('name their collections once, in order', () => {
    expect(toCollections([{ collection: 'Returns' }, { collection: '' }, { collection: 'Orders' }, { collection: 'Returns' }])).toEqual([
      'Orders',
      'Returns',
    ])
  })

  it('are titled after the question they answer', () => {
    expect(toArticleTitle('  do you repair bicycles? ')).toBe('Do you repair bicycles?')
    expect(toArticleTitle('x'.repeat(400))).toHaveLength(300)
    expect(toArticleTitle(' ')).toBe('')
  })
})
