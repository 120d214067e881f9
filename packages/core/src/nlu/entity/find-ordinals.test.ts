import { expect, test } from 'vitest'
import { findOrdinals } from './find-ordinals.ts'
import { tokenize } from './tokenize.ts'

const told = (text: string) => findOrdinals(text, tokenize(text)).map(({ value, text }) => `${value} <${text}>`)

test.each([
  ['the first one', ['1 <the first one>']],
  ['i mean the second, please', ['2 <the second>']],
  ['2nd', ['2 <2nd>']],
  ['third', ['3 <third>']],
  ['the last item', ['last <the last item>']],
  ['the 1st and the 3rd', ['1 <the 1st>', '3 <the 3rd>']],
  ['one second', []],
  ['wait a second', []],
  ['at first i liked it', []],
  ['my first name', []],
  ['last week', []],
  ['second hand', []],
])('%s', (text, found) => {
  expect(told(text)).toEqual(found)
})
