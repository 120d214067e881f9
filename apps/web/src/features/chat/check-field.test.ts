import { expect, it } from 'vitest'
import { checkField } from './check-field.ts'

const field = (type: 'text' | 'email' | 'tel', required = true) => ({ label: 'Contact', type, required })

it.each([
  [field('text'), '  ', false],
  [field('text', false), '', true],
  [field('text'), 'LF-1042', true],
  [field('text'), 'x'.repeat(1001), false],
  [field('email'), 'maya@larkfield.example', true],
  [field('email'), 'maya@larkfield', false],
  [field('email'), 'maya larkfield.example', false],
  [field('tel'), '+1 (503) 555-0142', true],
  [field('tel'), '12', false],
])('%j with %j', (shape, value, fine) => {
  expect(checkField(shape, value) === null).toBe(fine)
})
