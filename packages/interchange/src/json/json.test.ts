import { describe, expect, it } from 'vitest'
import { readProblems, readWords } from '../testing/read-words.ts'

describe('JSON', () => {
  it('reads a plain list, which says nothing of marks and entities', () => {
    const { data } = readWords('[{"text":"hi","intent":"greet"},{"text":"bah","intent":"out_of_scope"}]', 'a.json')
    expect(data).toEqual({
      complete: false,
      intents: [{ name: 'greet', phrases: [{ text: 'hi' }] }],
      outOfScope: [{ text: 'bah' }],
      entities: [],
      synonyms: [],
    })
  })

  it('reads the older JSON of Rasa, which counts characters', () => {
    const file = {
      rasa_nlu_data: {
        common_examples: [
          {
            text: '👋 to SF and Rome',
            intent: 'fly',
            entities: [
              { start: 5, end: 7, value: 'San Francisco', entity: 'city', role: 'to' },
              { start: 12, end: 16, value: 'Rome', entity: 'city' },
            ],
          },
        ],
        regex_features: [{ name: 'code', pattern: 'LK-\\d+' }],
        lookup_tables: [{ name: 'city', elements: ['Rome'] }],
        entity_synonyms: [{ value: 'Rome', synonyms: ['roma'] }],
      },
    }
    const { data } = readWords(JSON.stringify(file), 'a.json')
    expect(data.intents[0]?.phrases[0]?.entities).toEqual([
      { start: 6, end: 8, entity: 'city', role: 'to', value: 'San Francisco' },
      { start: 13, end: 17, entity: 'city' },
    ])
    expect(data.entities).toMatchObject([
      { name: 'city', values: [{ value: 'Rome', synonyms: ['roma'] }], roles: ['to'] },
      { name: 'code', patterns: ['LK-\\d+'] },
    ])
  })

  const wrap = (intents: string) => `{"format":"frontdesk-training-data",\n"version":1,\n"intents":[\n${intents}\n]}`
  const phrase = (text: string, marks: string) => wrap(`{"name":"a","phrases":[{"text":"${text}","entities":[${marks}]}]}`)

  it('reads phrases that are words alone', () => {
    expect(readWords(wrap('{"name":"a","phrases":["x"]}'), 'a.json').data.intents).toEqual([{ name: 'a', phrases: [{ text: 'x' }] }])
  })

  it('takes blanks off phrases and moves their marks', () => {
    const { data } = readWords(phrase('  to Rome ', '{"start":5,"end":10,"entity":"city"}'), 'a.json')
    expect(data.intents[0]?.phrases[0]).toEqual({ text: 'to Rome', entities: [{ start: 3, end: 7, entity: 'city' }] })
  })

  it.each([
    ['another version', '{"format":"frontdesk-training-data","version":2}', /^1: Only version 1/],
    ['an unknown form', '{"a":1}', /^1: This JSON is of an unknown form/],
    ['a mark beyond the end', phrase('abc', '{"start":1,"end":9,"entity":"x"}'), /^4: The mark of x from 1 to 9 is outside/],
    ['a mark of nothing', phrase('abc', '{"start":1,"end":1,"entity":"x"}'), /^4: The mark of x from 1 to 1 is outside/],
    [
      'overlapping marks',
      phrase('abc', '{"start":0,"end":2,"entity":"x"},{"start":1,"end":3,"entity":"y"}'),
      /^4: The marks of x and y overlap/,
    ],
    ['a mark that halves a character', phrase('👋', '{"start":0,"end":1,"entity":"x"}'), /^4: The mark of x .* cuts a character/],
    ['a phrase that is too long', wrap(`{"name":"a","phrases":["${'x'.repeat(1001)}"]}`), /^4: The phrase is over 1000/],
    ['half of a character', wrap('{"name":"a","phrases":["\\ud800"]}'), /^4: The phrase holds half of a character/],
    ['a NUL', wrap('{"name":"a","phrases":["\\u0000"]}'), /^4: The phrase holds control characters/],
    ['an unknown key', wrap('{"name":"a","phrase":[]}'), /^4: The intent a is not of the right form/],
    ['a comma at the end', '[1,]', /^1: This is not valid JSON: a value/],
    ['an end too soon', '{"a":\n[1', /^2: The JSON ends where a comma/],
    ['something behind the end', '[]\n[]', /^2: Something stands behind/],
    ['a text that is not closed', '["a', /^1: This text in quotes is not closed/],
    ['a line break in a text', '["a\nb"]', /^1: This text holds a line break/],
  ])('refuses %s', (_, text, problem) => {
    expect(readProblems(text, 'a.json')[0]).toMatch(problem)
  })
})
