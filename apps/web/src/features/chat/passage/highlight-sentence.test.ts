import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../components/markdown/parse-markdown.ts'
import { highlightSentence } from './highlight-sentence.ts'

const text = 'Returns are free. You have 30 days.\n\n- Shoes must be **unworn**.\n- Gift cards stay yours.'
const sentences = [
  { start: 0, end: 17 },
  { start: 18, end: 35 },
  { start: 37, end: 65 },
]
const marked = (cited: string, from = text) => /\uE000(.*)\uE001/s.exec(highlightSentence(from, sentences, cited))?.[1] ?? null

describe('highlightSentence', () => {
  it('marks the sentence itself, without the mark of its list item', () => {
    expect(marked('You have 30 days.')).toBe('You have 30 days.')
    expect(marked('Shoes must be unworn.')).toBe('Shoes must be **unworn**.')
  })
  it('marks nothing when no sentence is like the cited one', () => {
    expect(marked('We ship to the moon on Fridays.')).toBeNull()
  })
  it('is drawn as a mark inside its block', () => {
    const blocks = parseMarkdown(highlightSentence(text, sentences, 'Shoes must be unworn.'), {
      linkHosts: [],
      markers: new Set(),
      streaming: false,
    })
    expect(blocks).toHaveLength(2)
    expect(JSON.stringify(blocks[1])).toContain('"type":"mark"')
  })
  it('takes reserved characters out of the passage', () => {
    expect(highlightSentence('a\uE000b', [], 'none')).toBe('ab')
  })
})
