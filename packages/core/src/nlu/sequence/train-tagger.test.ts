import { expect, test } from 'vitest'
import { createTagger } from './create-tagger.ts'
import { readExample, sampleExamples } from './testing/sample-marks.ts'
import { type TaggerExample, trainTagger } from './train-tagger.ts'

const none = new Float32Array(0)
const train = (examples: readonly TaggerExample[]) => {
  const trained = trainTagger(examples)
  if (trained === null) throw new Error('Nothing was learned.')
  return trained
}
const told = (examples: readonly TaggerExample[], text: string, vector = none, hints: TaggerExample['hints'] = []) =>
  createTagger(train(examples).model)(text, vector, hints).map(
    ({ entity, role, group, start, end }) => `${entity}${role ? `:${role}` : ''}${group ? `#${group}` : ''} ${text.slice(start, end)}`,
  )

test('roles are told apart by the words around, in cities never seen', () => {
  expect(told(sampleExamples, 'i fly from Berlin to Tel Aviv')).toEqual(['city:from Berlin', 'city:to Tel Aviv'])
  expect(told(sampleExamples, 'hello, thank you')).toEqual([])
})

test('groups are learned like roles', () => {
  const examples = ['one', 'two', 'three', 'four'].flatMap((size) => [
    readExample(`first pizza [${size}](size#one) second pizza [${size}](size#two)`),
    readExample(`second pizza [${size}](size#two)`),
  ])
  expect(told(examples, 'first pizza huge second pizza tiny')).toEqual(['size#one huge', 'size#two tiny'])
})

test('hints are gone by', () => {
  const hint = (written: string): TaggerExample => {
    const example = readExample(written)
    return { ...example, hints: example.phrase.entities.map(({ start, end }) => ({ name: 'list part', start, end })) }
  }
  const examples = ['qzx', 'wvb', 'plm', 'trd'].flatMap((word) => [
    hint(`the [${word}](part) broke`),
    hint(`the ${[...word].reverse().join('')} broke`),
  ])
  const text = 'the hgf broke'
  expect(told(examples, text, none, [{ name: 'list part', start: 4, end: 7 }])).toEqual(['part hgf'])
  expect(told(examples, text)).toEqual([])
})

test('the sentence vector tells what the words alone cannot', () => {
  const [left, right] = [Float32Array.of(1, 0), Float32Array.of(0, 1)]
  const examples = ['1234', '5678', '9012', '3456'].flatMap((digits) => [
    { ...readExample(`[${digits}](pin)`), vector: left },
    { ...readExample(`[${digits}](zip)`), vector: right },
  ])
  expect(told(examples, '7777', left)).toEqual(['pin 7777'])
  expect(told(examples, '7777', right)).toEqual(['zip 7777'])
})

test('two trainings of the same examples give the same numbers', () => {
  expect(trainTagger(sampleExamples)).toEqual(trainTagger(sampleExamples))
})

test.each<[what: string, examples: TaggerExample[]]>([
  ['no examples', []],
  ['no marks', [readExample('hello'), readExample('')]],
  ['broken marks alone', [{ ...readExample('hello'), phrase: { text: 'hello', entities: [{ entity: 'x', start: 7, end: 9 }] } }]],
])('nothing is learned from %s', (_, examples) => {
  expect(trainTagger(examples)).toBeNull()
})

test('one mark is enough not to fail; broken ones are counted', () => {
  const broken = { ...readExample('hello'), phrase: { text: 'hello', entities: [{ entity: 'name', start: 3, end: 99 }] } }
  const trained = train([readExample('i am [Ana](name)'), broken])
  expect(trained.dropped).toBe(1)
  expect(createTagger(trained.model)('i am Ana', none, [])).toHaveLength(1)
})

test('of thousands of entities those marked most are learned', () => {
  const rare = Array.from({ length: 1_500 }, (_, index) =>
    readExample(`take [thing](${'abcdefghij'[index % 10]}${'x'.repeat(Math.floor(index / 10))})`),
  )
  const { model, dropped } = train([...rare, ...sampleExamples])
  expect(model.labels).toHaveLength(200)
  expect(model.labels.slice(0, 2).map(({ role }) => role)).toEqual(['from', 'to'])
  expect(dropped).toBe(1_302)
}, 120_000)

test('spans lie in the text in order, whatever the text', () => {
  const tag = createTagger(train(sampleExamples).model)
  const pieces = [
    'from ',
    'to ',
    '👩‍👩‍👧',
    'é',
    'e\u0301',
    '\r\n',
    '北京',
    '\ud83d',
    ' ',
    '\u202e',
    'rome',
    '<b>',
    '\u0000',
    '12',
    '-',
    '🇩🇪',
    'a'.repeat(300),
  ]
  let seed = 7
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  for (let round = 0; round < 300; round++) {
    const text = Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join('')
    let before = 0
    for (const { start, end } of tag(text, none, [{ name: 'x', start: -3, end: 1e9 }])) {
      expect(start).toBeGreaterThanOrEqual(before)
      expect(end).toBeGreaterThan(start)
      expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/su)
      before = end
    }
    expect(before).toBeLessThanOrEqual(text.length)
  }
})

test('a message of thousands of words is read as far as the limit', () => {
  const tag = createTagger(train(sampleExamples).model)
  const text = 'from oslo to lima and '.repeat(1_000)
  const spans = tag(text, none, [])
  expect(spans.length).toBeGreaterThan(50)
  expect(spans.at(-1)?.end).toBeLessThan(2_000)
})
