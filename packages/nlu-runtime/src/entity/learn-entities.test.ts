import { EntityDefinition, type TrainingData } from '@frontdesk/contracts/nlu-data'
import { writeEntitySection } from '@frontdesk/core/nlu/entity-section'
import { readMarks } from '@frontdesk/core/nlu/sequence/testing/sample-marks'
import { expect, test } from 'vitest'
import { learnEntities } from './learn-entities.ts'
import { openEntityFinder } from './open-entity-finder.ts'

const now = new Date('2026-11-18T12:00:00Z')
const cities = ['rome', 'oslo', 'lima', 'cairo', 'paris', 'quito']
const data: TrainingData = {
  intents: [
    {
      name: 'book',
      phrases: cities
        .flatMap((city, index) => [
          `fly from [${city}](city:from) to [${cities[(index + 2) % 6]}](city:to)`,
          `from [${city}](city:from) [on friday](departure)`,
          `to [the apple](city:to=New York) [tomorrow](departure)`,
        ])
        .map(readMarks),
    },
  ],
  outOfScope: ['hello', 'thank you'],
  entities: [
    EntityDefinition.parse({ name: 'city', values: [{ value: 'New York', synonyms: ['nyc', 'big apple'] }], roles: ['from', 'to'] }),
  ],
  synonyms: [{ value: 'Saint Petersburg', synonyms: ['leningrad'] }],
}
const vectors = new Float32Array(20 * 2).fill(Math.SQRT1_2)

const told = (text: string) => {
  const finder = openEntityFinder(writeEntitySection(data), learnEntities(data, vectors).sections.tagger)
  return finder.find(text, now, vectors.subarray(0, 2)).map((match) => {
    expect(text.slice(match.start, match.end)).toBe(match.text)
    return `${match.source} ${match.entity}${match.role ? `:${match.role}` : ''} ${match.value}`
  })
}

test('a learned span has its role, and the value of its list, of the marks, or of the synonyms', () => {
  expect(told('fly from nyc to Leningrad')).toEqual(['learned city:from New York', 'learned city:to Saint Petersburg'])
  expect(told('fly from Kyiv to the apple')).toEqual(['learned city:from Kyiv', 'learned city:to New York'])
})

test('a learned span over a date has its value, and the date stays', () => {
  expect(told('from oslo tomorrow').toSorted()).toEqual([
    'learned city:from oslo',
    'learned departure 2026-11-19',
    'system date 2026-11-19',
  ])
})

test('matches lie in the text, and overlap only where they name the same words', () => {
  const finder = openEntityFinder(writeEntitySection(data), learnEntities(data, vectors).sections.tagger)
  const pieces = [
    'from ',
    'to ',
    'oslo ',
    'nyc',
    '👩‍👩‍👧 ',
    'e\u0301 ',
    '\r\n',
    '北京',
    '\ud83d',
    'tomorrow ',
    '$20 ',
    'two ',
    'a@b.co ',
    '#104233 ',
  ]
  let seed = 3
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: next(10) }, () => pieces[next(pieces.length)]).join('')
    const matches = finder.find(text, now, vectors.subarray(0, 2))
    for (const [index, match] of matches.entries()) {
      expect(match.end).toBeGreaterThan(match.start)
      expect(text.slice(match.start, match.end)).toBe(match.text)
      for (const other of matches.slice(index + 1)) {
        if (other.start >= match.end) continue
        expect([other.start, other.end]).toEqual([match.start, match.end])
        expect(other.entity).not.toBe(match.entity)
      }
    }
  }
})

test('values of lists are found where nothing was learned', () => {
  expect(told('nyc')).toContain('list city New York')
})

test('every marked entity is assessed', () => {
  expect(
    learnEntities(data, vectors)
      .assess()
      .map(({ name, support }) => [name, support]),
  ).toEqual([
    ['city', 24],
    ['departure', 12],
  ])
})

test('without marks there is no section, and nothing to assess', () => {
  const plain = { ...data, intents: [{ name: 'book', phrases: [{ text: 'fly', entities: [] }] }] }
  const learned = learnEntities(plain, new Float32Array(6))
  expect(learned.sections).toEqual({})
  expect(learned.assess()).toEqual([])
  expect(openEntityFinder(writeEntitySection(plain), undefined).find('nyc', now)).toHaveLength(1)
})
