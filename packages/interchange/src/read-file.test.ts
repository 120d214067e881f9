import { describe, expect, it } from 'vitest'
import { createDraft } from './draft/create-draft.ts'
import { createFindings, stopReading } from './findings.ts'
import { readProblems, readWords } from './testing/read-words.ts'

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))))

const stopsIn = (work: () => void): boolean => {
  try {
    work()
    return false
  } catch (error) {
    return error === stopReading
  }
}

describe('hostile files are refused whole, with a reason', () => {
  it.each([
    ['UTF-16', utf16('text,intent\na,b\n'), 'a.csv', /UTF-16/],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('text,intent\n', 'utf16le')), 'a.csv', /UTF-16/],
    ['Latin-1', bytes('text,intent\nok,x\ncaf', [0xe9], ',x\n'), 'a.csv', /^3: .*not valid UTF-8; perhaps .*Latin-1/],
    ['a character cut off at the end', bytes('text,intent\nok,x\n', [0xe2, 0x82]), 'a.csv', /not valid UTF-8/],
    ['NUL bytes', bytes('text,intent\na', [0], ',x\n'), 'a.csv', /^2: .*NUL/],
    ['nothing', '', 'a.csv', /empty/],
    ['an unknown format', 'hello', 'a.txt', /format is not known/],
    ['over 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(97), 'a.csv', /over 10 MB/],
    ['aliases of YAML', 'a: &a [x]\nnlu: [*a, *a]\n', 'a.yml', /^1: Anchors/],
    ['an alias of nothing', 'nlu: [*a]\n', 'a.yml', /^1: /],
    ['tags of YAML', 'nlu: !!js/function "function () {}"\n', 'a.yml', /^1: Tags/],
    ['known tags of YAML', 'nlu: !!set {a}\n', 'a.yml', /^1: Tags/],
    ['tabs', 'nlu:\n\t- intent: a\n', 'a.yml', /^2: .*[Tt]abs/],
    ['prototype keys of YAML', 'nlu:\n- intent: a\n  metadata:\n    __proto__: {x: 1}\n', 'a.yml', /^4: The key "__proto__"/],
    ['prototype keys of JSON', '[{"text":"a","intent":"b","constructor":{}}]', 'a.json', /^1: The key "constructor"/],
    ['intents named as prototypes', 'text,intent\na,__proto__\n', 'a.csv', /^2: .*not allowed as a name/],
    ['repeated keys of YAML', 'nlu: []\nnlu: []\n', 'a.yml', /^2: The key "nlu" stands twice/],
    ['repeated keys of JSON', '[{"text":"a","text":"b","intent":"c"}]', 'a.json', /^1: The key "text" stands twice/],
    ['deep JSON', '['.repeat(100_000), 'a.json', /nested too deeply/],
    ['deep YAML', `nlu: ${'['.repeat(20_000)}`, 'a.yml', /nested too deeply|not valid YAML/],
    ['YAML that is none', 'nlu: [\n', 'a.yml', /not valid YAML/],
    ['nothing to learn from', '[]', 'a.json', /nothing to learn/],
    ['long metadata', `nlu:\n- intent: a\n  metadata: {x: ${'y'.repeat(4001)}}\n`, 'a.yml', /^3: Metadata are over 4000/],
    ['a long line', `nlu:\n- intent: a\n  examples: |\n    - ${'['.repeat(1_000_000)}\n`, 'a.yml', /^4: The example is over/],
  ] as const)('%s', (_, content, name, problem) => {
    expect(readProblems(content, name)[0]).toMatch(problem)
  })

  it('with twenty problems at most', () => {
    const problems = readProblems(`text,intent\n${'a,\n'.repeat(500)}`, 'a.csv')
    expect(problems).toHaveLength(20)
    expect(problems.at(-1)).toMatch(/^21: /)
  })

  it('and patterns by whoever knows which can be used', () => {
    const file = 'nlu:\n- regex: code\n  examples: |\n    - fine\n    - (?=x)\n'
    const check = (pattern: string) => (pattern === 'fine' ? null : 'it looks ahead')
    expect(readProblems(file, 'a.yml', check)).toEqual(['5: The pattern "(?=x)" of code cannot be used: it looks ahead'])
  })

  it('when there are too many phrases', () => {
    const findings = createFindings()
    const draft = createDraft(findings, () => null)
    const addOneTooMany = () => {
      for (let line = 1; line <= 200_001; line += 1) draft.addPhrase({ line, column: null }, 'x', { text: `p${line % 10}` })
    }
    expect(stopsIn(addOneTooMany)).toBe(true)
    expect(findings.problems).toEqual([{ place: { line: 200_001, column: null }, message: 'The file has more than 200,000 phrases.' }])
  })
})

describe('the format', () => {
  it.each([
    ['upload', '{"rasa_nlu_data":{"common_examples":[{"text":"a","intent":"b"}]}}', 'json'],
    ['upload', '# ours\nversion: "3.1"\nnlu:\n- intent: a\n  examples: |\n    - b\n', 'rasa-yaml'],
    ['upload', 'text;intent\na;b\n', 'csv'],
    ['data.YML', 'nlu:\n- intent: a\n  examples: |\n    - b\n', 'rasa-yaml'],
  ])('shows in name or beginning (%#)', (name, text, format) => {
    expect(readWords(text, name).format).toBe(format)
  })
})
