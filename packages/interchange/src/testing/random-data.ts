import type { EntityDefinition, ListValue, PhraseEntity } from '@frontdesk/contracts/nlu-data'
import type { DeskData, DeskIntent, DeskPhrase, Metadata } from '@frontdesk/contracts/nlu-interchange'
import { checkName } from '../draft/check-name.ts'
import { checkText } from '../draft/check-text.ts'
import { checkValue } from '../draft/check-value.ts'
import { createRandom, type Random } from './create-random.ts'

const bits = [
  ...[
    'a',
    'the',
    'refund',
    ' ',
    ' ',
    ' ',
    '\t',
    '-',
    '- ',
    '#',
    '# x',
    ':',
    ': ',
    '|',
    '>',
    '&a',
    '*a',
    '!!js/function',
    '%',
    '@',
    '`',
    '?',
  ],
  ...['[', ']', '(', ')', '{', '}', '](', ']{', '][{', '[x](y)', '[x]{"entity": "z"}', '[x](y:z)', '\\', '\\\\', '\\[', '\\]', '\\n'],
  ...['"', '""', "'", "''", ',', ';', '=1+1', '~', 'null', 'yes', '0x1F', '1e3', '.inf', '---', '...', '<<', '__proto__', '\u00a0'],
  ...[
    'é',
    'ß',
    '日本',
    '👋',
    '👩‍👩‍👧',
    'e\u0301',
    '\u200d',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u202e',
    'ع',
    '\ufffe',
    '\ud83d\udc4b',
    '$&',
    '%s',
  ],
]

const unique = <Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

/** Words that pass `check`, of all that formats trip over. */
const words = (random: Random, check: (text: string) => string | null): string => {
  for (;;) {
    const text = Array.from({ length: 1 + random.below(7) }, () => random.pick(bits))
      .join('')
      .trim()
    if (check(text) === null) return text
  }
}
const many = <Item>(random: Random, most: number, make: () => Item): Item[] => Array.from({ length: random.below(most + 1) }, make)

const metadata = (random: Random): Metadata | null =>
  random.chance(0.8)
    ? null
    : {
        [words(random, checkName)]: words(random, () => null).replaceAll(/\p{Cs}/gu, ''),
        n: random.below(9),
        list: [true, null, { deep: '}' }],
      }

const marks = (random: Random, text: string, names: readonly string[]): PhraseEntity[] => {
  const characters = [...text]
  const starts = characters.map((_, index) => characters.slice(0, index).join('').length)
  const ends: PhraseEntity[] = []
  for (let at = 0; at < characters.length; at += 1) {
    if (!random.chance(0.3)) continue
    const [start, stop] = [starts[at] ?? 0, at + 1 + random.below(3)]
    const end = starts[stop] ?? text.length
    ends.push({
      start,
      end,
      entity: random.pick([...names, 'number']),
      ...(random.chance(0.3) ? { role: words(random, checkName) } : {}),
      ...(random.chance(0.2) ? { group: String(random.below(3)) } : {}),
      ...(random.chance(0.3) ? { value: words(random, checkValue) } : {}),
    })
    at = stop
  }
  return ends
}

const phrases = (random: Random, names: readonly string[]): DeskPhrase[] =>
  unique(
    many(random, 6, () => {
      const text = words(random, checkText)
      return {
        text,
        entities: random.chance(0.5) ? marks(random, text, names) : [],
        origin: random.pick(['seed', 'console', 'import']),
        metadata: metadata(random),
      }
    }),
    ({ text }) => text,
  )

const values = (random: Random): ListValue[] =>
  unique(
    many(random, 4, () => ({
      value: random.chance(0.5) ? random.pick(['large', 'small', 'New York']) : words(random, checkValue),
      synonyms: [...new Set(many(random, 3, () => words(random, checkValue)))],
    })),
    ({ value }) => value,
  )

const entity = (random: Random, name: string): EntityDefinition => ({
  name,
  values: values(random),
  patterns: [...new Set(many(random, 2, () => random.pick(['LK-[0-9]{3}', '\\d+', '^[a-z]+$', '- x', '#"\\['])))],
  roles: [...new Set(many(random, 2, () => words(random, checkName)))],
  groups: [],
  typos: random.chance(0.8),
})

const sortBy = <Item>(items: Item[], keyOf: (item: Item) => string): Item[] => items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

/** Training data of all that can stand in them, well formed; marks name entities that have definitions, as on a desk. */
export const randomData = (seed: number): DeskData => {
  const random = createRandom(seed)
  const names = [...new Set(['city', ...many(random, 3, () => words(random, checkName))])].filter((name) => name !== 'number')
  const intents: DeskIntent[] = unique(
    many(random, 4, () => ({
      name: random.chance(0.1) ? 'out_of_scope' : random.chance(0.3) ? 'faq/ask_name' : words(random, checkName),
      title: random.pick(['Ask', 'Faq ask name', '"T": #1']),
      description: random.pick(['', 'Says - "this"']),
      kind: random.pick(['flow', 'social', 'knowledge'] as const),
      enabled: random.chance(0.8),
      metadata: metadata(random),
      phrases: sortBy(phrases(random, names), ({ text }) => text),
    })),
    ({ name }) => name,
  )
  const outOfScope = phrases(random, []).map(({ entities: _, ...phrase }) => phrase)
  const definitions = names.map((name) => entity(random, name))
  // What phrases mark is known of the entity.
  for (const { entity: name, role, group } of intents.flatMap((intent) => intent.phrases.flatMap((phrase) => phrase.entities))) {
    const definition = definitions.find((one) => one.name === name)
    if (role !== undefined && definition && !definition.roles.includes(role)) definition.roles.push(role)
    if (group !== undefined && definition && !definition.groups.includes(group)) definition.groups.push(group)
  }
  return {
    intents: sortBy(intents, ({ name }) => name),
    outOfScope: sortBy(outOfScope, ({ text }) => text),
    entities: sortBy(
      definitions.filter(({ roles }) => roles.length <= 20),
      ({ name }) => name,
    ),
    synonyms: values(random),
  }
}
