import { expect, test } from 'vitest'
import { findMoney } from './find-money.ts'
import { readNumbers } from './find-numbers.ts'
import { tokenize } from './tokenize.ts'

const told = (text: string) => {
  const tokens = tokenize(text)
  return findMoney(text, tokens, readNumbers(text, tokens)).map(({ value, text }) => `${value} <${text}>`)
}

test.each([
  ['$20', ['20.00 USD <$20>']],
  ['$ 20.5', ['20.50 USD <$ 20.5>']],
  ['US$20', ['20.00 USD <US$20>']],
  ['A$1,000', ['1000.00 AUD <A$1,000>']],
  ['$1,299.99.', ['1299.99 USD <$1,299.99>']],
  ['€1.299,99', ['1299.99 EUR <€1.299,99>']],
  ['5 €', ['5.00 EUR <5 €>']],
  ['$2k', ['2000.00 USD <$2k>']],
  ['twenty-five dollars', ['25.00 USD <twenty-five dollars>']],
  ['a hundred bucks', ['100.00 USD <a hundred bucks>']],
  ['EUR 5', ['5.00 EUR <EUR 5>']],
  ['5 eur', ['5.00 EUR <5 eur>']],
  ['99 cents', ['0.99 USD <99 cents>']],
  ['they charged 20 pounds', ['20.00 GBP <20 pounds>']],
  ['it weighs 20 pounds', []],
  ['dollars', []],
  ['20. dollars', []],
])('%s', (text, found) => {
  expect(told(text)).toEqual(found)
})
