import type { DeskData, DeskPhrase, ImportedData } from '@frontdesk/contracts/nlu-interchange'
import { describe, expect, it } from 'vitest'
import { compareData } from './compare-data.ts'
import { mergeData } from './merge-data.ts'

const phrase = (text: string, more: Partial<DeskPhrase> = {}): DeskPhrase => ({
  text,
  entities: [],
  origin: 'seed',
  metadata: null,
  ...more,
})
const city = { start: 3, end: 7, entity: 'city' }

const desk: DeskData = {
  intents: [
    {
      name: 'fly',
      title: 'Book a flight',
      description: 'Flights',
      kind: 'flow',
      enabled: false,
      metadata: { a: 1 },
      phrases: [phrase('to Rome', { entities: [city], metadata: { b: 2 } }), phrase('to the moon')],
    },
    { name: 'greet', title: 'Greeting', description: '', kind: 'social', enabled: true, metadata: null, phrases: [phrase('hello')] },
  ],
  outOfScope: [{ text: 'who won', origin: 'seed', metadata: null }],
  entities: [
    { name: 'city', values: [{ value: 'Rome', synonyms: ['roma'] }], patterns: ['R.*'], roles: ['to'], groups: [], typos: false },
    { name: 'size', values: [], patterns: ['[SML]'], roles: [], groups: [], typos: true },
  ],
  synonyms: [{ value: 'chequing', synonyms: ['checking'] }],
}
const imported = (more: Partial<ImportedData>): ImportedData => ({
  complete: true,
  intents: [],
  outOfScope: [],
  entities: [],
  synonyms: [],
  ...more,
})

describe('mergeData', () => {
  const file = imported({
    intents: [
      { name: 'fly', phrases: [{ text: 'to Rome' }, { text: 'to Oslo', entities: [city] }] },
      { name: 'ask_refund', phrases: [{ text: 'money back' }] },
    ],
    entities: [{ name: 'city', values: [{ value: 'Rome', synonyms: ['eternal city'] }], patterns: [], roles: ['from'], groups: [] }],
  })

  it('keeps what the file does not say', () => {
    const next = mergeData(desk, file, 'merge')
    expect(next.intents.map(({ name, phrases }) => [name, phrases.map(({ text }) => text)])).toEqual([
      ['ask_refund', ['money back']],
      ['fly', ['to Oslo', 'to Rome', 'to the moon']],
      ['greet', ['hello']],
    ])
    expect(next.intents[0]).toMatchObject({ title: 'Ask refund', kind: 'knowledge', enabled: true, metadata: null })
    expect(next.intents[1]).toMatchObject({ title: 'Book a flight', kind: 'flow', enabled: false, metadata: { a: 1 } })
    expect(next.intents[1]?.phrases[1]).toEqual(phrase('to Rome', { entities: [city], metadata: { b: 2 } }))
    expect(next.intents[1]?.phrases[0]).toEqual(phrase('to Oslo', { entities: [city], origin: 'import' }))
    expect(next.entities[0]).toEqual({
      name: 'city',
      values: [{ value: 'Rome', synonyms: ['roma', 'eternal city'] }],
      patterns: ['R.*'],
      roles: ['to', 'from'],
      groups: [],
      typos: false,
    })
    expect([next.outOfScope, next.synonyms, next.entities[1]]).toEqual([desk.outOfScope, desk.synonyms, desk.entities[1]])
  })

  it('drops what a replacing file does not name', () => {
    const next = mergeData(desk, file, 'replace')
    expect(next.intents.map(({ name, phrases }) => [name, phrases.length])).toEqual([
      ['ask_refund', 1],
      ['fly', 2],
    ])
    expect(next.entities).toMatchObject([
      { name: 'city', values: [{ synonyms: ['eternal city'] }], patterns: [], roles: ['from'], typos: false },
    ])
    expect([next.outOfScope, next.synonyms]).toEqual([[], []])
  })

  it('leaves entities and synonyms alone where the format has none', () => {
    const next = mergeData(desk, imported({ complete: false, intents: [{ name: 'greet', phrases: [{ text: 'hey' }] }] }), 'replace')
    expect(next.intents.map(({ name }) => name)).toEqual(['greet'])
    expect([next.entities, next.synonyms]).toEqual([desk.entities, desk.synonyms])
  })

  it('keeps definitions that kept marks need', () => {
    const next = mergeData(desk, imported({ intents: [{ name: 'fly', phrases: [{ text: 'to Rome' }] }] }), 'replace')
    expect(next.entities).toEqual([desk.entities[0]])
  })
})

describe('compareData', () => {
  it('finds nothing between the same, whatever the order of keys', () => {
    const turned = { ...desk, entities: desk.entities.map((entity) => Object.fromEntries(Object.entries(entity).reverse())) } as DeskData
    expect(compareData(desk, turned)).toEqual({
      intents: { added: [], changed: [], removed: [] },
      phrases: { added: [], changed: [], removed: [] },
      outOfScope: { added: [], changed: [], removed: [] },
      entities: { added: [], changed: [], removed: [] },
      synonyms: null,
    })
  })

  it('tells what is added, changed and removed', () => {
    const [fly, greet] = desk.intents
    if (!fly || !greet) throw new Error('The desk has two intents.')
    const next: DeskData = {
      intents: [{ ...fly, title: 'Fly', phrases: [phrase('to Rome'), phrase('to Oslo')] }],
      outOfScope: [],
      entities: [],
      synonyms: [],
    }
    const { intents, phrases, outOfScope, entities, synonyms } = compareData(desk, next)
    expect(intents).toMatchObject({ added: [], changed: [{ name: 'fly', title: 'Fly' }], removed: ['greet'] })
    expect(phrases).toMatchObject({
      added: [{ intent: 'fly', text: 'to Oslo' }],
      changed: [{ intent: 'fly', text: 'to Rome', entities: [] }],
      removed: [
        { intent: 'fly', text: 'to the moon' },
        { intent: 'greet', text: 'hello' },
      ],
    })
    expect([outOfScope.removed, entities.removed, synonyms]).toEqual([['who won'], ['city', 'size'], []])
  })
})
