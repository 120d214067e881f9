import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readOutOfScopePhrases, readSeedEntities, readSeedIntents, readTestPhrases } from './read-intents.ts'

const seedFolder = fileURLToPath(new URL('.', import.meta.url))
const simplify = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

test('every intent has a name of its own and no phrase twice', async () => {
  const intents = await readSeedIntents(seedFolder)
  expect(new Set(intents.map(({ name }) => name)).size).toBe(intents.length)
  for (const { name, phrases } of intents) expect(new Set(phrases.map(simplify)).size, name).toBe(phrases.length)
})

test('no phrase belongs to two intents, and none of the test phrases is trained on', async () => {
  const intents = await readSeedIntents(seedFolder)
  const outside = await readOutOfScopePhrases(seedFolder)
  const owners = new Map<string, string>()
  for (const { name, phrases } of [...intents, { name: 'none', phrases: outside }]) {
    for (const phrase of phrases.map(simplify)) {
      expect(owners.get(phrase), `"${phrase}" of ${name}`).toBeUndefined()
      owners.set(phrase, name)
    }
  }
  const tests = await readTestPhrases(seedFolder)
  expect(tests.filter(({ text }) => owners.has(simplify(text))).map(({ text }) => text)).toEqual([])
  const names = new Set(intents.map(({ name }) => name))
  expect(tests.filter(({ intent }) => intent !== null && !names.has(intent))).toEqual([])
  expect(new Set(tests.flatMap(({ intent }) => intent ?? [])).size).toBe(intents.length)
})

test('an entity lists no synonym under two values', async () => {
  for (const { name, values } of await readSeedEntities(seedFolder)) {
    const owners = new Map<string, string>()
    for (const { value, synonyms } of values) {
      for (const synonym of new Set([value, ...synonyms].map((text) => text.toLowerCase()))) {
        expect(owners.get(synonym), `${name}: "${synonym}"`).toBeUndefined()
        owners.set(synonym, value)
      }
    }
  }
})

test('says which file is wrong', async () => {
  await expect(readTestPhrases('/nowhere')).rejects.toThrow('/nowhere/lists/test-phrases.json')
})
