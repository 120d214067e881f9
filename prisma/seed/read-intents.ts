import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { EntityDefinition, type TrainingData } from '@frontdesk/contracts/nlu-data'
import { z } from 'zod'
import { productEntityValues } from './shop/product-entity-values.ts'

const Phrase = z.string().trim().min(1)
const Name = z.string().regex(/^[a-z][a-z0-9_]*$/)

const SeedIntent = z.strictObject({
  name: Name,
  title: z.string().min(1),
  description: z.string().min(1),
  kind: z.enum(['flow', 'social', 'knowledge']),
  phrases: z.array(Phrase).min(1),
})
export type SeedIntent = z.infer<typeof SeedIntent>

const ListValue = z.strictObject({ value: Phrase, synonyms: z.array(Phrase) })
const SeedLists = z.record(Name, z.array(ListValue).min(1))

const OutOfScopePhrases = z.object({ phrases: z.array(Phrase) })
/** Under this name `test-phrases.json` lists messages of no intent. */
const noIntent = 'out_of_scope'
const TestPhrases = z.record(Name, z.array(Phrase).min(1))
export type TestPhrase = { text: string; intent: string | null }

/** Reads a file as JSON of the given shape; every error names the file. */
const readJson = async <T>(file: string, shape: z.ZodType<T>): Promise<T> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} cannot be read.`, { cause: error })
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
  const parsed = shape.safeParse(json)
  if (!parsed.success) throw new Error(`${file} has the wrong shape:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** The intents of the demo desk, by name: `intents/*.json`, each named for its file. */
export const readSeedIntents = async (seedDir: string): Promise<SeedIntent[]> => {
  const folder = path.join(seedDir, 'intents')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const intents = await Promise.all(files.map((name) => readJson(path.join(folder, name), SeedIntent)))
  intents.forEach(({ name }, index) => {
    const file = files[index] ?? ''
    if (`${name}.json` !== file) throw new Error(`${path.join(folder, file)} holds the intent "${name}": name the file for it.`)
  })
  return intents
}

/** The list entities of the demo desk: those of `lists/entities.json`, and `product` with the names of what the shop sells. */
export const readSeedEntities = async (seedDir: string): Promise<EntityDefinition[]> => {
  const lists = await readJson(path.join(seedDir, 'lists', 'entities.json'), SeedLists)
  const named = Object.entries(lists).map(([name, values]) => EntityDefinition.parse({ name, values }))
  return [...named, EntityDefinition.parse({ name: 'product', values: productEntityValues() })]
}

/** Messages that belong to no intent: `lists/out-of-scope.json`. */
export const readOutOfScopePhrases = async (seedDir: string): Promise<string[]> =>
  (await readJson(path.join(seedDir, 'lists', 'out-of-scope.json'), OutOfScopePhrases)).phrases

/** What the demo desk's model is trained on. */
export const readSeedTrainingData = async (seedDir: string): Promise<TrainingData> => {
  const [intents, outOfScope, entities] = await Promise.all([
    readSeedIntents(seedDir),
    readOutOfScopePhrases(seedDir),
    readSeedEntities(seedDir),
  ])
  const marked = intents.map(({ name, phrases }) => ({ name, phrases: phrases.map((text) => ({ text, entities: [] })) }))
  return { intents: marked, outOfScope, entities, synonyms: [] }
}

/** Messages that are never trained on, with the intent each belongs to or null for none: `lists/test-phrases.json`. */
export const readTestPhrases = async (seedDir: string): Promise<TestPhrase[]> => {
  const phrases = await readJson(path.join(seedDir, 'lists', 'test-phrases.json'), TestPhrases)
  return Object.entries(phrases).flatMap(([intent, texts]) => texts.map((text) => ({ text, intent: intent === noIntent ? null : intent })))
}
