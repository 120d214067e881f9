import { listModels } from '@frontdesk/db/nlu/list-models'
import { listUsers } from '@frontdesk/db/user/list-users'
import { createModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import { expect, test } from 'vitest'
import type { TurnContext } from '../context.ts'
import { createIntentDirectory } from '../nlu/intent-directory.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { type DemoSeed, prepareDesk } from './prepare-desk.ts'

const seed: DemoSeed = {
  shop: {
    customers: [],
    addresses: [],
    paymentMethods: [],
    products: [],
    variants: [],
    orders: [],
    orderItems: [],
    shipments: [],
    returns: [],
    refunds: [],
    orderChanges: [],
  },
  intents: {
    intents: [
      { name: 'greet', title: 'Greeting', description: '', kind: 'social', phrases: ['hello', 'hello there', 'hello again'] },
      { name: 'thanks', title: 'Thanks', description: '', kind: 'social', phrases: ['thank you', 'many thanks', 'thanks a lot'] },
    ],
    entities: [],
    outOfScope: [],
  },
  articles: [],
}

describeOnEachDesk((desk) => {
  test('brings an empty desk to where it answers, once, whoever starts first', async () => {
    const start = (): TurnContext => ({ ...desk().ctx, models: createModelHolder(), intents: createIntentDirectory() })
    const workers = [start(), start()]
    const prepare = (worker: TurnContext) => prepareDesk(worker, { demo: async () => seed })
    // The embedded database belongs to one process: there a second start comes after the first.
    if (desk().ctx.db.kind === 'postgres') await Promise.all(workers.map(prepare))
    else for (const worker of workers) await prepare(worker)
    expect((await listUsers(desk().ctx.db)).map(({ role }) => role).sort()).toEqual(['admin', 'agent', 'viewer'])
    expect(await listModels(desk().ctx.db, { limit: 10 })).toMatchObject([{ state: 'ready', encoderHash: desk().ctx.encoder.hash }])
    for (const worker of workers) {
      const chat = await startChat(desk())
      expect((await chat.say('hello there', undefined, worker))[0]?.text).toMatch(/^(Hello|Hi)\b/)
    }
  })
})
