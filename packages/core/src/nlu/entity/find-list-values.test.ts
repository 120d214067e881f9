import { expect, test } from 'vitest'
import { createListFinder } from './find-list-values.ts'
import type { ListDefinition } from './phrase-tree.ts'
import { tokenize } from './tokenize.ts'

const value = (name: string, ...synonyms: string[]) => ({ value: name, synonyms })
const lists: ListDefinition[] = [
  {
    name: 'color',
    values: [value('blue', 'light blue'), value('teal', 'blue green'), value('green'), value('plum'), value('cream', 'off-white')],
  },
  { name: 'reason', values: [value('too_small', 'too small', 'not big enough'), value('changed', 'changed my mind')] },
  { name: 'cancel', values: [value('unneeded', 'changed my mind')] },
  { name: 'cut', values: [value('slimmer'), value('slimmed')] },
]
const finder = createListFinder(lists)
const told = (text: string) => finder.find(text, tokenize(text)).map(({ entity, value, text }) => `${entity} ${value} <${text}>`)

test.each([
  ['light blue', ['color blue <light blue>', 'color blue <blue>']],
  ['blue green', ['color teal <blue green>', 'color green <green>']],
  ['blue, green', ['color blue <blue>', 'color green <green>']],
  ['OFF WHITE', ['color cream <OFF WHITE>']],
  ['offwhite', ['color cream <offwhite>']],
  ['off - white', ['color cream <off - white>']],
  ['lightblue', ['color blue <lightblue>']],
  ['not big enuogh', ['reason too_small <not big enuogh>']],
  ['nott bigg enuogh', []],
  ['too small', ['reason too_small <too small>']],
  ['changed my mind', ['reason changed <changed my mind>', 'cancel unneeded <changed my mind>']],
  ['bluebird', []],
  ['slimmet', []],
])('%s', (text, found) => {
  expect(told(text)).toEqual(found)
})

test('a list may allow no typos', () => {
  const strict = createListFinder([{ name: 'code', values: [value('gamma', 'large gamma'), value('deltoid')], typos: false }])
  const found = (text: string) => strict.find(text, tokenize(text)).map(({ text }) => text)
  expect(found('gamma, a large gamma, deltoids')).toEqual(['gamma', 'large gamma', 'gamma', 'deltoids'])
  expect(found('gmama, a larg gamma, deltiod')).toEqual(['gamma'])
})

test('lists that share a phrase are siblings', () => {
  expect(finder.siblings('reason', 'cancel')).toBe(true)
  expect(finder.siblings('cancel', 'reason')).toBe(true)
  expect(finder.siblings('reason', 'color')).toBe(false)
})

test('reads a message in under a millisecond among 5,000 values with 3 synonyms each', () => {
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ')
  const word = (seed: number) =>
    [seed % 20, Math.floor(seed / 20) % 20, (seed * 7) % 20, (seed * 3) % 20].map((at) => syllables[at]).join('')
  const values = Array.from({ length: 5_000 }, (_, index) =>
    value(
      `${word(index)} ${word(index * 3 + 1)}`,
      word(index * 5 + 2),
      `${word(index)} ${index}`,
      `${word(index * 11)} ${word(index + 4)} ${word(index * 2)}`,
    ),
  )
  const big = createListFinder([{ name: 'part', values }])
  const known = values[4_321]?.value ?? ''
  const text = `hello, my ${known.replace(/.$/, 'q')} arrived broken and I would like a replacment for the ${known} soon, plese adviss me on the procedur`
  const tokens = tokenize(text)
  expect(big.find(text, tokens).filter(({ value }) => value === known)).toHaveLength(2)
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now()
    big.find(text, tokens)
    return performance.now() - start
  }).sort((one, other) => one - other)
  expect(times[30]).toBeLessThan(5)
})
