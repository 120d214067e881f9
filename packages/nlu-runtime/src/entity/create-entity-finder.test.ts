import { fileURLToPath } from 'node:url'
import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import { isAppError } from '@frontdesk/core/errors'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSeedEntities, readSeedIntents } from '../../../../prisma/seed/read-intents.ts'
import { createEntityFinder, type EntityFinder } from './create-entity-finder.ts'

const seedFolder = fileURLToPath(new URL('../../../../prisma/seed', import.meta.url))
/** A Wednesday. */
const now = new Date('2026-11-18T12:00:00Z')

let finder: EntityFinder
beforeAll(async () => {
  finder = createEntityFinder(await readSeedEntities(seedFolder))
})

const told = (text: string) => finder.find(text, now).map(({ entity, value }) => `${entity} ${value}`)

describe('support messages', () => {
  test.each<[message: string, ...found: string[]]>([
    ['where is LF-104233', 'order_id LF-104233'],
    ['lf104233 please', 'order_id LF-104233'],
    ['LF 104 233', 'order_id LF-104233'],
    ['#104233', 'order_id LF-104233'],
    ['my order is 104233', 'order_id LF-104233'],
    ['order no.104233', 'order_id LF-104233'],
    ['order number is 104 233', 'order_id LF-104233'],
    ["it's 104233", 'order_id LF-104233'],
    ['LF-1O4233', 'order_id LF-104233'],
    ['LF-104233 and LF-104332 are both late', 'order_id LF-104233', 'order_id LF-104332', 'cancel_reason arrives_too_late'],
    ["verification code is 482913, order hasn't come", 'number 482913'],
    ['LF-1042333'],
    ['call me at (415) 555-2671', 'phone +14155552671'],
    ['+44 20 7946 0958', 'phone +442079460958'],
    ['phone 4155552671 order 104233', 'phone +14155552671', 'order_id LF-104233'],
    ['order number 4155552671', 'number 4155552671'],
    ['tracking number 9400110200881234567890'],
    ['email is Jane.Doe+shop@Example.COM.', 'email jane.doe+shop@example.com'],
    ['<bob@mail.io>', 'email bob@mail.io'],
    ['jane@localhost'],
    ['i paid $1,299.99 for it', 'money 1299.99 USD'],
    ['20 bucks', 'money 20.00 USD'],
    ['20 dollars', 'money 20.00 USD'],
    ['refund me twenty dollars', 'money 20.00 USD'],
    ['€5 off', 'money 5.00 EUR'],
    ['£1.299,00', 'money 1299.00 GBP'],
    ['99 cents', 'money 0.99 USD'],
    ['between $5 and $7.50', 'money 5.00 USD', 'money 7.50 USD'],
    ["i'm 5'9 and 160 pounds", 'number 5', 'number 9', 'number 160'],
    ['it cost 160 pounds', 'money 160.00 GBP'],
    ['size 10.5 please', 'size 10.5'],
    ['10½ please', 'size 10.5'],
    ['10 1/2', 'size 10.5'],
    ['ten and a half', 'size 10.5'],
    ['i want them in 9', 'size 9'],
    ['swap the 8 for a 9', 'size 8', 'size 9'],
    ['do you know when the size 10s will be back', 'size 10'],
    ['from M to L', 'size M', 'size L'],
    ['extra larg please', 'size XL'],
    ['2xl', 'size XXL'],
    ['i m looking for a size m', 'size M'],
    ["I'm after something for my mum"],
    ['it s fine'],
    ['uk 8 in us?', 'number 8'],
    ['12 Oak Street, apt 5', 'number 12', 'number 5'],
    ['my boots fell apart after 8 months', 'return_reason damaged', 'number 8'],
    ['10% off?', 'number 10'],
    ['tracking hasnt moved in 8 days', 'number 8'],
    ['twenty five', 'number 25'],
    ['two hundred mugs', 'number 200', 'product Kiln ceramic mugs'],
    ['a dozen mugs', 'number 12', 'product Kiln ceramic mugs'],
    ['need to return 2 of the 3 things i got', 'number 2', 'number 3'],
    ['just one', 'number 1'],
    ['the wrong one'],
    ['which one'],
    ['the first one', 'ordinal 1'],
    ['2nd', 'ordinal 2'],
    ['second', 'ordinal 2'],
    ['no the second one', 'ordinal 2'],
    ['the last one', 'ordinal last'],
    ['the third option', 'ordinal 3'],
    ['one second please'],
    ['first name is Bob'],
    ['last time it was fine'],
    ['by november 25', 'date 2026-11-25'],
    ['nov 25th 2027', 'date 2027-11-25'],
    ['11/25/2026', 'date 2026-11-25'],
    ['on 11/12', 'date 2026-11-12'],
    ['by friday at 3pm', 'date 2026-11-20T15:00'],
    ['next tuesday', 'date 2026-11-24'],
    ['in 3 days', 'date 2026-11-21'],
    ['6 months ago', 'date 2026-05-18'],
    ['pls cancel everything i ordered on saturday', 'date 2026-11-14'],
    ['it was due on the 5th', 'date 2026-11-05'],
    ['i ordered 10 minutes ago', 'date 2026-11-18T11:50'],
    ['this may be wrong'],
    ['may i return it'],
    ['I sat on the chair'],
    ['good morning'],
    ['i need it now'],
    ['is there a 5/8 inch one'],
    ['dark gray boots', 'color grey'],
    ['navy bleu please', 'color navy'],
    ['blakc boots', 'color black'],
    ['burgandy sweater', 'color burgundy', 'product Wren merino sweater'],
    ['off-white curtains', 'color cream', 'product Breeze linen curtains'],
    ['I like blue. Green is nice', 'color blue', 'color green'],
    ['blue-green curtains', 'color teal', 'product Breeze linen curtains'],
    ['i spilled wine', 'color burgundy'],
    ["that's fine, mine, line"],
    ['gday, ship it to my moms adress'],
    ['lether boots', 'product Alder leather boots'],
    ['hikingboots', 'product Ridge hiking boots'],
    ['sneekers', 'product Pine canvas sneakers'],
    ['rain coat', 'product Drizzle rain jacket'],
    ['sleping bag', 'product Dune 3-season sleeping bag'],
    ['i have 2 floor lamps', 'number 2', 'product Arc floor lamp'],
    ['changed my mind', 'return_reason changed_mind', 'cancel_reason no_longer_needed'],
    ['got the wrong size', 'return_reason wrong_item', 'cancel_reason ordered_by_mistake'],
    ['too smal', 'return_reason too_small'],
    ['don’t like it', 'return_reason changed_mind'],
    ['hello there'],
    ['thank you so much!'],
    ['can I talk to a person'],
    ['???'],
    [''],
    [
      'return my hiking boots size 9, navy, LF-104233 bought on Nov 3 for $120, jo@ex.org, 415-555-2671',
      'product Ridge hiking boots',
      'size 9',
      'color navy',
      'order_id LF-104233',
      'date 2026-11-03',
      'money 120.00 USD',
      'email jo@ex.org',
      'phone +14155552671',
    ],
  ])('%s', (message, ...found) => {
    expect(told(message)).toEqual(found)
  })
})

test('offsets count UTF-16 units of the text as it was sent', () => {
  const text = '😀👍🏽 Größe: my GREEN mugs 🎉 for $20, İlker’s order LF–104233 👨‍👩‍👧'
  const found = finder.find(text, now)
  expect(found.map(({ text }) => text)).toEqual(['GREEN', 'mugs', '$20', 'LF–104233'])
  for (const match of found) expect(text.slice(match.start, match.end)).toBe(match.text)
})

test('matches come from left to right, and only lists share text', async () => {
  const phrases = (await readSeedIntents(seedFolder)).flatMap((intent) => intent.phrases)
  for (const phrase of phrases) {
    const found = finder.find(phrase, now)
    found.forEach((match, index) => {
      const before = found[index - 1]
      expect(phrase.slice(match.start, match.end)).toBe(match.text)
      if (!before) return
      expect(before.start).toBeLessThanOrEqual(match.start)
      if (match.source !== 'list' || before.source !== 'list') expect(before.end, phrase).toBeLessThanOrEqual(match.start)
    })
  }
})

describe('patterns', () => {
  test('are matched regardless of case, give way to nothing of their length, and yield their first group', () => {
    const { find } = createEntityFinder([
      EntityDefinition.parse({ name: 'sku', patterns: ['\\bsku[- ]?(\\d{4,8})\\b'] }),
      EntityDefinition.parse({ name: 'till_receipt', patterns: ['\\bLF-\\d{6}\\b'] }),
    ])
    expect(find('🎁 SKU-10423 is on LF-104233', now)).toEqual([
      { entity: 'sku', value: '10423', text: 'SKU-10423', start: 3, end: 12, source: 'pattern' },
      { entity: 'till_receipt', value: 'LF-104233', text: 'LF-104233', start: 19, end: 28, source: 'pattern' },
    ])
  })

  test.each(['(', '[a', '(?=a)', '\\1', 'a{9999}', '(?:(?:a{100}){10}){9}'])('%s is refused with the reason', (pattern) => {
    let thrown: unknown
    try {
      createEntityFinder([EntityDefinition.parse({ name: 'sku', patterns: [pattern] })])
    } catch (error) {
      thrown = error
    }
    expect(isAppError(thrown) && thrown.code === 'invalid' && thrown.message.includes(pattern) && thrown.message.length > 40).toBe(true)
  })
})

const timeOf = (run: () => void): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

describe('time', () => {
  const longest = 4_000
  test.each([
    'a',
    '1',
    '1 ',
    'a 5 ',
    '@',
    'a@a.',
    'a.a@',
    '$1,',
    '+1(',
    '104 ',
    '104233 ',
    'lf-',
    'monday ',
    'in 3 days ',
    '1/1/1',
    'the second ',
    'twenty ',
    'too ',
    'hikng botos ',
    'wrongg sizze ',
    'aaab',
    '😀',
    'é́́',
    '\n',
  ])('stays short on %j over and over', (piece) => {
    const { find } = createEntityFinder([
      EntityDefinition.parse({ name: 'nested', patterns: ['(a+)+$', '(?:x+x+)+y', '(.*)*z'] }),
      EntityDefinition.parse({
        name: 'reason',
        values: [{ value: 'wrong size', synonyms: ['too too too big', 'hiking boots', 'a 5 a 5 a 6'] }],
      }),
    ])
    const text = piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest)
    expect(Math.min(...Array.from({ length: 5 }, () => timeOf(() => find(text, now))))).toBeLessThan(100)
  })

  test('an ordinary message takes a few milliseconds at most', async () => {
    const phrases = (await readSeedIntents(seedFolder)).flatMap((intent) => intent.phrases)
    const p95 = () => {
      const times = phrases.map((phrase) => timeOf(() => finder.find(phrase, now))).sort((one, other) => one - other)
      return times[Math.floor(times.length * 0.95)] ?? Number.POSITIVE_INFINITY
    }
    expect(Math.min(p95(), p95(), p95())).toBeLessThan(6)
  })
})
