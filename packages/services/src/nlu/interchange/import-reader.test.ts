import { describe, expect, it } from 'vitest'
import { createImportReader } from './import-reader.ts'

const file = (text: string, name: string) => ({ bytes: new TextEncoder().encode(text), name, format: null })
const problemsOf = async (text: string, name: string, timeoutMs = 60_000): Promise<string[]> => {
  const read = await createImportReader({ threadUrl: null, timeoutMs }).read(file(text, name))
  return 'problems' in read ? read.problems.map(({ message }) => message) : []
}
const isAlive = async () => 'data' in (await createImportReader({ threadUrl: null }).read(file('text,intent\nhello,greet\n', 'a.csv')))

describe('the reader of hostile files', () => {
  it('ends a thread that takes too long', { timeout: 60_000 }, async () => {
    expect(await problemsOf(`nlu:\n${'- {a: [b, c, {d: e}]}\n'.repeat(300_000)}`, 'a.yml', 300)).toEqual([
      'The file takes over 0.3 seconds to read.',
    ])
    expect(await isAlive()).toBe(true)
  })

  it.each([
    ['YAML of very many entries', () => `nlu:\n${'- a\n'.repeat(2_000_000)}`, 'a.yml'],
    ['JSON of very many entries', () => `[${'[],'.repeat(3_000_000)}[]]`, 'a.json'],
    ['JSON of very many numbers', () => `[${'0,'.repeat(5_000_000)}0]`, 'a.json'],
  ])('survives %s', { timeout: 180_000 }, async (_, content, name) => {
    const [problem] = await problemsOf(content(), name, 8_000)
    expect(problem).toMatch(/too much memory|takes over|more than 1,500,000 values|must be one of/)
    expect(await isAlive()).toBe(true)
  })

  it('refuses patterns that cannot be matched in linear time', { timeout: 60_000 }, async () => {
    const pattern = (regex: string) => `nlu:\n- regex: code\n  examples: |\n    - ${regex}\n`
    expect(await problemsOf(pattern('(?=x)y'), 'a.yml')).toEqual([
      expect.stringMatching(/^The pattern "\(\?=x\)y" of code cannot be used: it /),
    ])
    expect(await problemsOf(pattern('(a)\\1'), 'a.yml')).toHaveLength(1)
    expect(await problemsOf(pattern('((a{100}){100}){100}'), 'a.yml')).toHaveLength(1)
    // Catastrophic elsewhere, harmless here.
    expect(await problemsOf(pattern('(a+)+$'), 'a.yml')).toEqual([])
  })

  it('reads two files at once, and refuses a third', { timeout: 60_000 }, async () => {
    const reader = createImportReader({ threadUrl: null })
    const reads = [1, 2, 3].map(() => reader.read(file('text,intent\nhello,greet\n', 'a.csv')))
    const outcomes = await Promise.allSettled(reads)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    expect(outcomes[2]).toMatchObject({ reason: { code: 'limit-reached' } })
    expect('data' in (await reader.read(file('text,intent\nhello,greet\n', 'a.csv')))).toBe(true)
  })
})
