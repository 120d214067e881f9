import type { EntityMatch } from '@frontdesk/contracts/understanding'
import { describe, expect, it } from 'vitest'
import { splitMarks } from './split-marks.ts'

const entity = (start: number, end: number, name = 'order_id'): EntityMatch => ({
  entity: name,
  value: '',
  text: '',
  start,
  end,
  source: 'pattern',
})
const parts = (text: string, entities: EntityMatch[]) =>
  splitMarks(text, entities).map((segment) => (segment.mark ? `[${segment.mark.entity}:${segment.text}]` : segment.text))

describe('splitMarks', () => {
  it('cuts a text at its entities, in order', () => {
    expect(parts('where is LF-1 now', [entity(9, 13)])).toEqual(['where is ', '[order_id:LF-1]', ' now'])
    expect(parts('LF-1 LF-2', [entity(5, 9), entity(0, 4)])).toEqual(['[order_id:LF-1]', ' ', '[order_id:LF-2]'])
  })

  it('keeps every character when entities overlap', () => {
    const segments = splitMarks('abcdef', [entity(0, 2, 'short'), entity(0, 4, 'long'), entity(3, 6, 'late')])
    expect(segments.map(({ text }) => text).join('')).toBe('abcdef')
    expect(segments[0]?.mark?.entity).toBe('long')
  })

  it('leaves out offsets that do not fit', () => {
    expect(parts('abc', [entity(1, 9), entity(2, 2), entity(-1, 1)])).toEqual(['abc'])
    expect(parts('', [entity(0, 1)])).toEqual([])
  })
})
