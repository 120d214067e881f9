import { mergeData } from '@frontdesk/core/nlu/merge-data'
import { describe, expect, it } from 'vitest'
import { readProblems, readWords } from '../testing/read-words.ts'
import { writeRasaYaml } from './write-rasa-yaml.ts'

const example = `version: "3.1"
nlu:
- intent: greet
  metadata:
    sentiment: neutral
  examples: |
    - hey
    - hello there!

    # a comment
    - - indeed
- intent: faq/ask_name
  examples:
  - text: |
      what's your "name"?
    metadata:
      source: chat
  - text: who are you
- intent: book_flight
  examples: |
    - from [Berlin](city) to [SF]{"entity": "city", "role": "destination", "group": 1, "value": "San Francisco"}
    - in a [big apple](city:New York) \\[not a mark\\](x) and [brackets] (here)
    - on the [savings][{"entity": "account"}] [1st](number)
- intent: greet
  examples: |
    - hi
- intent: out_of_scope
  examples: |
    - who won the match
- intent: nlu_fallback
  examples: |
    - asdf
- synonym: San Francisco
  examples: |
    - SF
    - frisco
- synonym: New York
  examples: |
    - big apple
- lookup: city
  examples: |
    - New York
    - Berlin
- regex: order_code
  examples: |
    - LK-[0-9]{3}
- lookup: order_code
  examples: |
    - LK-000
stories:
- story: unused
`

describe('Rasa YAML', () => {
  const { data, warnings } = readWords(example, 'nlu.yml')

  it('reads intents, examples and metadata', () => {
    expect(data.intents.map(({ name, phrases }) => [name, phrases.map(({ text }) => text)])).toEqual([
      ['greet', ['hey', 'hello there!', '- indeed', 'hi']],
      ['faq/ask_name', [`what's your "name"?`, 'who are you']],
      ['book_flight', ['from Berlin to SF', 'in a big apple [not a mark](x) and [brackets] (here)', 'on the savings 1st']],
    ])
    expect(data.intents[0]?.metadata).toEqual({ sentiment: 'neutral' })
    expect(data.intents[1]?.phrases[0]?.metadata).toEqual({ source: 'chat' })
    expect(data.outOfScope.map(({ text }) => text)).toEqual(['who won the match', 'asdf'])
  })

  it('reads marks with role, group and value', () => {
    expect(data.intents[2]?.phrases.map(({ entities }) => entities)).toEqual([
      [
        { start: 5, end: 11, entity: 'city' },
        { start: 15, end: 17, entity: 'city', role: 'destination', group: '1', value: 'San Francisco' },
      ],
      [{ start: 5, end: 14, entity: 'city', value: 'New York' }],
      [
        { start: 7, end: 14, entity: 'account' },
        { start: 15, end: 18, entity: 'number' },
      ],
    ])
  })

  it('gives synonyms to the entity that has the value, others to all', () => {
    expect(data.entities).toEqual([
      {
        name: 'city',
        values: [
          { value: 'New York', synonyms: ['big apple'] },
          { value: 'Berlin', synonyms: [] },
        ],
        patterns: [],
        roles: ['destination'],
        groups: ['1'],
      },
      { name: 'account', values: [], patterns: [], roles: [], groups: [] },
      { name: 'order_code', values: [{ value: 'LK-000', synonyms: [] }], patterns: ['LK-[0-9]{3}'], roles: [], groups: [] },
    ])
    expect(data.synonyms).toEqual([{ value: 'San Francisco', synonyms: ['SF', 'frisco'] }])
  })

  it('tells what it leaves out', () => {
    expect(warnings).toEqual(['50: "stories" is no training data and is left out.', '10: A comment among the examples is left out.'])
  })

  it('comes out as it went in, readable for Rasa', () => {
    const desk = mergeData({ intents: [], outOfScope: [], entities: [], synonyms: [] }, data, 'replace')
    const written = writeRasaYaml(desk)
    expect(written).toContain(
      '    - from [Berlin](city) to [SF]{"entity":"city","role":"destination","group":"1","value":"San Francisco"}\n',
    )
    expect(written).toContain('- lookup: city\n  examples: |\n    - New York\n    - Berlin\n')
    expect(written).toContain('- synonym: New York\n  examples: |\n    - big apple\n')
    expect(written).toContain('- text: "what\'s your \\"name\\"?"\n    metadata: {"source":"chat"}\n')
    expect(written).not.toMatch(/^frontdesk:/m)
    const again = readWords(written, 'nlu.yml')
    expect(mergeData({ intents: [], outOfScope: [], entities: [], synonyms: [] }, again.data, 'replace')).toEqual(desk)
    expect(again.warnings).toEqual([])
  })

  it.each([
    ['several documents', 'nlu:\n- intent: a\n  examples: |\n    - x\n---\nnlu:\n- intent: a\n  examples: |\n    - y\n', ['x', 'y']],
    ['version 2 and words that look like others', 'version: 2.0\nnlu:\n- intent: yes\n  examples:\n  - text: 123\n  - no\n', ['123', 'no']],
    ['a phrase over several lines as one', 'nlu:\n- intent: a\n  examples:\n  - text: "x\\ny"\n', ['x y']],
    ['line ends of Windows', 'nlu:\r\n- intent: a\r\n  examples: |\r\n    - x\r\n    - y\r\n', ['x', 'y']],
  ])('reads %s', (_, text, phrases) => {
    expect(readWords(text, 'a.yaml').data.intents.flatMap((intent) => intent.phrases.map((phrase) => phrase.text))).toEqual(phrases)
  })

  const item = (lines: string) => `nlu:\n- intent: a\n  examples: |\n    - fine\n${lines}\n`
  it.each([
    ['an unknown version', 'version: "4.0"\nnlu: []\n', /^1: Version 4\.0/],
    ['no nlu', 'stories: []\n', /nlu.* is missing/],
    ['a line without a dash', item('    oops'), /^5: An example must begin with a dash: "oops"/],
    ['broken JSON', item('    - [x]{"entity": }'), /^5: The mark of "x": it must be JSON/],
    ['a mark that is not closed', item('    - [x]{"entity": "y"'), /^5: The mark of "x" is not closed/],
    ['two entities on the same words', item('    - [x][{"entity":"a"},{"entity":"b"}]'), /^5: .*several entities/],
    ['a built-in entity defined', 'nlu:\n- lookup: date\n  examples: |\n    - monday\n', /^4: .*"date" is built in/],
    ['an unknown item', 'nlu:\n- story: x\n', /^2: An item of nlu must be one of/],
    ['an unknown key', 'nlu:\n- intent: x\n  example: |\n    - y\n', /^3: "example" is not known/],
    ['a value with a line break', 'nlu:\n- lookup: x\n  examples: ["a\\nb"]\n', /^3: A value of x .* line breaks/],
  ])('refuses %s', (_, text, problem) => {
    expect(readProblems(text, 'a.yml')[0]).toMatch(problem)
  })
})
