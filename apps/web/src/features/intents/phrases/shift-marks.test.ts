import { describe, expect, it } from 'vitest'
import { shiftMarks } from './shift-marks.ts'

/** Marks written as brackets: "fly to [Berlin] now". */
const read = (marked: string) => {
  const marks: { start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const words = part.startsWith('[') ? part.slice(1, -1) : part
    if (part.startsWith('[')) marks.push({ start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, marks }
}
const show = (text: string, marks: { start: number; end: number }[]) =>
  marks.reduceRight((shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`, text)

describe('shiftMarks', () => {
  it.each([
    ['words put before a mark move it', 'fly to [Berlin]', 'please fly to Berlin', 'please fly to [Berlin]'],
    ['words put after a mark leave it', '[Berlin] now', 'Berlin right now', '[Berlin] right now'],
    ['letters inside a mark belong to it', 'to [Berin] now', 'to Berlin now', 'to [Berlin] now'],
    ['a mark that loses letters shrinks', 'to [Berlin Mitte] now', 'to Berlin now', 'to [Berlin] now'],
    ['a mark that is wiped out goes', 'to [Berlin] now', 'to now', 'to now'],
    ['an edit over its end cuts it', 'to [New York] now', 'to New York'.replace(' York', ' '), 'to [New] '],
    ['two marks keep their order', 'from [Rome] to [Oslo]', 'from Rome via Bern to Oslo', 'from [Rome] via Bern to [Oslo]'],
    ['everything replaced takes all marks', 'from [Rome]', 'xyz', 'xyz'],
  ])('%s', (_name, before, after, expected) => {
    const { text, marks } = read(before)
    expect(show(after, shiftMarks(marks, text, after))).toBe(expected)
  })

  it('keeps what a mark carries', () => {
    expect(shiftMarks([{ start: 0, end: 4, entity: 'city', role: 'from' }], 'Rome', 'in Rome')).toEqual([
      { start: 3, end: 7, entity: 'city', role: 'from' },
    ])
  })

  it('never leaves the text, whatever is typed', () => {
    const { text, marks } = read('a [bb] a [aa] b')
    for (const after of ['', 'a', 'aa', 'a bb a', 'bb a aa b', 'a bb a aa ba bb a aa b']) {
      for (const { start, end } of shiftMarks(marks, text, after)) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(after.length)
      }
    }
  })
})
