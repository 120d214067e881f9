import path from 'node:path'
import { readArticles } from '@frontdesk/seed/seed/read-articles'
import { readOutOfScopePhrases, readSeedEntities, readSeedIntents } from '@frontdesk/seed/seed/read-intents'
import { generateShop } from '@frontdesk/seed/seed/shop'
import type { DemoSeed } from '@frontdesk/services/setup/prepare-desk'

/** The number that fixes the demo shop's customers and orders. */
const shopSeed = 1

/** Reads what the demo fills in from the seed folder under `root`. */
export const readDemoSeed = async (root: string, now: Date): Promise<DemoSeed> => {
  const dir = path.join(root, 'prisma/seed')
  return {
    shop: generateShop({ seed: shopSeed, now }),
    intents: { intents: await readSeedIntents(dir), entities: await readSeedEntities(dir), outOfScope: await readOutOfScopePhrases(dir) },
    articles: await readArticles(dir),
  }
}
