import { replaceSeedIntents } from '@frontdesk/db/nlu/replace-seed-intents'
import { withSetupLock } from '@frontdesk/db/setup-lock'
import { insertShop } from '@frontdesk/db/shop/insert-shop'
import { findByEmail } from '@frontdesk/db/user/find-by-email'
import { upsertUser } from '@frontdesk/db/user/upsert-user'
import { hashPassword } from '../agent/hash-password.ts'
import type { TurnContext } from '../context.ts'
import { type Article, importArticles } from '../knowledge/import-articles.ts'
import { ensureActiveModel } from '../nlu/ensure-active-model.ts'
import { demoUsers } from './demo-users.ts'

/** What the demo fills in; read from the seed folder by the app. */
export type DemoSeed = {
  shop: Parameters<typeof insertShop>[1]
  intents: Parameters<typeof replaceSeedIntents>[1]
  articles: Article[]
}

/** Brings an empty desk to where it can answer: demo data, articles with vectors, a trained model. Safe to repeat. */
export const prepareDesk = async (ctx: TurnContext, input: { demo: (() => Promise<DemoSeed>) | null }): Promise<void> => {
  await withSetupLock(ctx.db, async () => {
    if (input.demo) await fillDemo(ctx, await input.demo())
    await ensureActiveModel(ctx)
  })
}

const fillDemo = async (ctx: TurnContext, seed: DemoSeed): Promise<void> => {
  await insertShop(ctx.db, seed.shop)
  await replaceSeedIntents(ctx.db, seed.intents)
  for (const { password, ...user } of demoUsers) {
    if (await findByEmail(ctx.db, { email: user.email })) continue
    await upsertUser(ctx.db, { id: ctx.newId(), ...user, passwordHash: await hashPassword(password) })
  }
  await importArticles(ctx, { articles: seed.articles })
}
