import { expect, test } from 'vitest'
import { matchOption } from './match-option.ts'

const items = [
  { label: 'Rain Jacket (navy, M)', value: 'jacket' },
  { label: 'Hiking Boots (brown, 9)', value: 'boots' },
  { label: 'Rain Trousers (navy, L)', value: 'trousers' },
]
const sizes = ['8', '9', '10.5'].map((label) => ({ label, value: `size-${label}` }))
const orders = [
  { label: 'LF-104882 from May 3: Rain Jacket', value: 'LF-104882' },
  { label: 'LF-104890 from May 9: Rain Jacket, Mug', value: 'LF-104890' },
]
const other = [
  { label: 'Too small', value: 'a' },
  { label: 'Other', value: 'b' },
]

test.each([
  ['jacket', items, 'jacket', 'clear'],
  ['the jackets', items, 'jacket', 'clear'],
  ['jaket', items, 'jacket', 'clear'],
  ['hiking boots', items, 'boots', 'clear'],
  ['the third', items, 'trousers', 'clear'],
  ['the last one please', items, 'trousers', 'clear'],
  ['#2', items, 'boots', 'clear'],
  ['number two', items, 'boots', 'clear'],
  ['one', items, 'jacket', 'clear'],
  ['BOOTS', items, 'boots', 'clear'],
  ['i bought these hiking boots, brown, 9, for my sister', items, 'boots', 'named'],
  ['my sister hates the trousers', items, 'trousers', 'loose'],
  ['9', sizes, 'size-9', 'clear'],
  ['10.5', sizes, 'size-10.5', 'clear'],
  ['size 8 please', sizes, 'size-8', 'named'],
  ['3', sizes, 'size-10.5', 'clear'],
  ['104890', [{ label: '104890', value: 'x' }], 'x', 'clear'],
  ['the one with the mug', orders, 'LF-104890', 'clear'],
  ['lf-104882', orders, 'LF-104882', 'clear'],
  ['the one from may 9', orders, 'LF-104890', 'clear'],
  ['other', other, 'b', 'clear'],
])('"%s"', (text, options, value, strength) => {
  expect(matchOption(text, options)).toMatchObject({ kind: 'one', option: { value }, strength })
})

test.each([
  ['', items],
  ['the rain', []],
  ['yes', items],
  ['the other one', other],
  ['the other one', items],
  ['banana', items],
  ['the tenth one', items],
  ['12', items],
])('"%s" means none', (text, options) => {
  expect(matchOption(text, options)).toBeNull()
})

test('words that fit several but not all narrow', () => {
  expect(matchOption('the navy rain thing', items)).toMatchObject({
    kind: 'several',
    options: [{ value: 'jacket' }, { value: 'trousers' }],
  })
  expect(matchOption('rain jacket', orders)).toBeNull()
})

test('a bare number that is both a place and a word of another option is left open', () => {
  expect(
    matchOption('2', [
      { label: 'Size 2', value: 'a' },
      { label: 'Size 9', value: 'b' },
    ]),
  ).toBeNull()
})
