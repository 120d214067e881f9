import { describe, expect, it } from 'vitest'
import { readProblems, readWords } from '../testing/read-words.ts'

const phrases = (text: string) =>
  readWords(text, 'a.csv').data.intents.flatMap(({ name, phrases: own }) => own.map((phrase) => [name, phrase.text]))

describe('CSV', () => {
  it.each([
    ['commas and quotes', 'text,intent\r\n"a, ""b""",x\r\n', [['x', 'a, "b"']]],
    ['another order, in capitals, with a byte order mark', '\ufeffIntent,TEXT\nx,a\n', [['x', 'a']]],
    ['semicolons', 'text;intent\na,b;x\n', [['x', 'a,b']]],
    ['tabs and empty lines', 'text\tlabel\n\na\tx\n\n', [['x', 'a']]],
    ['quoted names of columns', '"text","category"\na,x\n', [['x', 'a']]],
  ])('reads %s', (_, text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })

  it('says nothing of marks without their column', () => {
    expect(readWords('text,intent\na,x\n', 'a.csv').data).toMatchObject({ complete: false, intents: [{ phrases: [{ text: 'a' }] }] })
    const marked = readWords('text,intent,entities\nto Rome,x,"[{""start"":3,""end"":7,""entity"":""city""}]"\nb,x,\n', 'a.csv')
    expect(marked.data.intents[0]?.phrases).toEqual([
      { text: 'to Rome', entities: [{ start: 3, end: 7, entity: 'city' }] },
      { text: 'b', entities: [] },
    ])
  })

  it('reads a phrase over several lines as one, with its marks, and says so', () => {
    const read = readWords('text,intent,entities\n"\nto\r\nRome",x,"[{""start"":5,""end"":9,""entity"":""city""}]"\n', 'a.csv')
    expect(read.data.intents[0]?.phrases).toEqual([{ text: 'to  Rome', entities: [{ start: 4, end: 8, entity: 'city' }] }])
    expect(read.warnings[0]).toMatch(/A phrase over several lines is read as one: "to {2}Rome"/)
  })

  it('tells of columns it does not know', () => {
    expect(readWords('id,text,intent\n1,a,x\n', 'a.csv').warnings).toEqual(['1: The column "id" is not known and is left out.'])
  })

  it.each([
    ['no header', 'hello,greet\n', /^1: The first line must name the columns/],
    ['a row with a column too many', 'text,intent\na,b,x\n', /^2: The row has 3 columns instead of 2/],
    ['a quote that is not closed', 'text,intent\n"a,x\n', /A quote is opened and not closed/],
    ['no intent', 'text,intent\na,\n', /^2: The name of an intent is empty/],
    ['marks that are no JSON', 'text,intent,entities\na,x,nope\n', /^2: The entities are not of the right form/],
  ])('refuses %s', (_, text, problem) => {
    expect(readProblems(text, 'a.csv')[0]).toMatch(problem)
  })
})
