import { readdirSync, readFileSync } from 'node:fs'
export const readSeedIntents = async (d: string) =>
  readdirSync(`${d}/intents`).map((f) => JSON.parse(readFileSync(`${d}/intents/${f}`, 'utf8')))
export const readSeedEntities = async (_d: string) => []
export const readOutOfScopePhrases = async (d: string) =>
  JSON.parse(readFileSync(`${d}/lists/out-of-scope.json`, 'utf8')).phrases as string[]
