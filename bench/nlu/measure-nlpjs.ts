import { dockStart } from '@nlpjs/basic'
import type { Phrase } from './read-phrases.ts'

/** Trains nlp.js on the phrases and asks it for others; messages of no intent are left out on both sides. */
export const measureNlpjs = async (
  learned: readonly Phrase[],
  asked: readonly Phrase[],
): Promise<{ accuracy: number; trainMs: number }> => {
  const dock = await dockStart({ settings: { nlp: { languages: ['en'], autoSave: false, log: false } }, use: ['Basic', 'LangEn'] })
  const nlp = dock.get('nlp')
  for (const { text, intent } of learned) if (intent !== null) nlp.addDocument('en', text, intent)
  const started = performance.now()
  await nlp.train()
  const trainMs = performance.now() - started
  const inside = asked.filter(({ intent }) => intent !== null)
  let right = 0
  for (const { text, intent } of inside) if ((await nlp.process('en', text)).intent === intent) right += 1
  return { accuracy: right / inside.length, trainMs }
}
