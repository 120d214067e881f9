import { describe, expect, it } from 'vitest'
import type { Block, MarkdownOptions } from './nodes.ts'
import { parseMarkdown } from './parse-markdown.ts'

const options: MarkdownOptions = { linkHosts: ['larkfield.example'], markers: new Set([1, 2]), streaming: false }
const parse = (text: string, changes: Partial<MarkdownOptions> = {}): Block[] => parseMarkdown(text, { ...options, ...changes })
const inline = (text: string, changes: Partial<MarkdownOptions> = {}) => {
  const block = parse(text, changes)[0]
  return block?.type === 'paragraph' ? block.children : []
}
const text = (value: string) => ({ type: 'text', text: value })

describe('parseMarkdown, inline', () => {
  it('reads emphasis, nested and side by side', () => {
    expect(inline('a **bold *and* more** _end_')).toEqual([
      text('a '),
      { type: 'strong', children: [text('bold '), { type: 'emphasis', children: [text('and')] }, text(' more')] },
      text(' '),
      { type: 'emphasis', children: [text('end')] },
    ])
  })
  it('leaves stars and underscores that mark nothing', () => {
    expect(inline('2 * 3 * 4 and order_number_x')).toEqual([text('2 * 3 * 4 and order_number_x')])
    expect(inline('**open')).toEqual([text('**open')])
  })
  it('closes emphasis at the end of a streamed text', () => {
    expect(inline('now **bo', { streaming: true })).toEqual([text('now '), { type: 'strong', children: [text('bo')] }])
  })
  it('links to configured hosts alone', () => {
    expect(inline('[help](https://larkfield.example/help)')).toEqual([
      { type: 'link', href: 'https://larkfield.example/help', children: [text('help')] },
    ])
    for (const address of [
      'https://evil.example/x',
      'javascript:alert(1)',
      'https://larkfield.example@evil.example/',
      'https://user@larkfield.example/',
      'https://larkfield.example.evil.example/',
      '//larkfield.example',
      'data:text/html,x',
    ])
      expect(inline(`[help](${address})`)).toEqual([text('help')])
  })
  it('links bare addresses of configured hosts, without the full stop', () => {
    expect(inline('See https://larkfield.example/a.')).toEqual([
      text('See '),
      { type: 'link', href: 'https://larkfield.example/a', children: [text('https://larkfield.example/a')] },
      text('.'),
    ])
    expect(inline('See https://evil.example/a')).toEqual([text('See https://evil.example/a')])
  })
  it('keeps HTML as text and images as their description', () => {
    expect(inline('<img src=x onerror=alert(1)> ![a cat](https://larkfield.example/c.png)')).toEqual([
      text('<img src=x onerror=alert(1)> a cat'),
    ])
  })
  it('reads citations that are known and keeps the others as text', () => {
    expect(inline('Yes [1][2]. No [7].')).toEqual([
      text('Yes'),
      { type: 'citation', marker: 1 },
      { type: 'citation', marker: 2 },
      text('. No [7].'),
    ])
    expect(inline('Yes [1, 2]')).toEqual([text('Yes'), { type: 'citation', marker: 1 }, { type: 'citation', marker: 2 }])
  })
  it('keeps line breaks and code', () => {
    expect(inline('a\nb `**c**`')).toEqual([text('a'), { type: 'break' }, text('b '), { type: 'code', text: '**c**' }])
  })
  it('obeys escapes', () => {
    expect(inline('\\*plain\\*')).toEqual([text('*plain*')])
  })
})

describe('parseMarkdown, blocks', () => {
  it('reads lists with nesting and numbers', () => {
    const [list] = parse('1. one\n2. two\n   - inner\n3. three')
    expect(list).toMatchObject({ type: 'list', ordered: true, start: 1 })
    expect(list?.type === 'list' && list.items).toHaveLength(3)
    expect(list?.type === 'list' && list.items[1]?.[1]).toMatchObject({ type: 'list', ordered: false })
  })
  it('reads a list right after a paragraph', () => {
    expect(parse('Choose:\n- a\n- b').map((block) => block.type)).toEqual(['paragraph', 'list'])
  })
  it('reads tables and fills missing cells', () => {
    const [table] = parse('| Size | Days |\n|---|---|\n| S | 2 |\n| M |')
    expect(table).toMatchObject({ type: 'table', header: [[text('Size')], [text('Days')]] })
    expect(table?.type === 'table' && table.rows).toEqual([
      [[text('S')], [text('2')]],
      [[text('M')], []],
    ])
  })
  it('reads code fences, headings, quotes and rules', () => {
    expect(parse('# T\n\n> q\n\n---\n\n```js\n<b>\n```').map((block) => block.type)).toEqual(['heading', 'quote', 'rule', 'code'])
  })
  it('ends on hostile nesting', () => {
    const startedAt = performance.now()
    parse('> '.repeat(3000) + '**_'.repeat(3000) + '['.repeat(3000))
    parse('*a **b '.repeat(3000))
    expect(performance.now() - startedAt).toBeLessThan(1500)
  })
})
