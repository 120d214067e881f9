import { expect, it } from 'vitest'
import { glueCitations } from './glue-citations.ts'
import type { Inline } from './nodes.ts'

const text = (value: string): Inline => ({ type: 'text', text: value })
const mark = (marker: number): Inline => ({ type: 'citation', marker })

it('ties marks to the last word before them', () => {
  expect(glueCitations([text('It is free.'), mark(1), mark(2), text(' Next.')])).toEqual([
    text('It is '),
    { type: 'glued', children: [text('free.'), mark(1), mark(2)] },
    text(' Next.'),
  ])
})

it('leaves marks that follow nothing, or a word too long for a line', () => {
  const long = text('x'.repeat(40))
  expect(glueCitations([mark(1), { type: 'break' }, mark(2)])).toEqual([mark(1), { type: 'break' }, mark(2)])
  expect(glueCitations([long, mark(1)])).toEqual([long, mark(1)])
})
