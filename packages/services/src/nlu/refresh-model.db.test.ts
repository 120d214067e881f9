import { activateModel } from '@frontdesk/db/nlu/activate-model'
import { replaceSeedIntents, type SeedIntents } from '@frontdesk/db/nlu/replace-seed-intents'
import { addReadyModel } from '@frontdesk/db/testing/add-ready-model'
import { createModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import type { TrainedModel } from '@frontdesk/nlu-runtime/port'
import { trainModel } from '@frontdesk/nlu-runtime/train-model'
import { beforeAll, expect, test } from 'vitest'
import type { TurnContext } from '../context.ts'
import { createHashEncoder } from '../testing/hash-encoder.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { createIntentDirectory } from './intent-directory.ts'
import { refreshModel } from './refresh-model.ts'

const seed: SeedIntents = {
  intents: [
    { name: 'greet', title: 'Greeting', description: '', kind: 'social', phrases: ['hello', 'hello there', 'good morning', 'hello again'] },
    {
      name: 'thanks',
      title: 'Thanks',
      description: '',
      kind: 'social',
      phrases: ['thank you', 'many thanks', 'thanks a lot', 'thank you so much'],
    },
  ],
  entities: [],
  outOfScope: [],
}

const actor = { kind: 'system', id: null } as const

let trained: TrainedModel
beforeAll(async () => {
  const intents = seed.intents.map(({ name, phrases }) => ({ name, phrases: phrases.map((text) => ({ text, entities: [] })) }))
  trained = await trainModel({ data: { ...seed, intents, synonyms: [] }, encoder: createHashEncoder() })
}, 60_000)

describeOnEachDesk((desk) => {
  /** A worker that serves nothing yet. */
  const startWorker = (): TurnContext => ({ ...desk().ctx, models: createModelHolder(), intents: createIntentDirectory() })
  const activate = async (change: Partial<TrainedModel> = {}) => {
    const model = await addReadyModel(desk().ctx.db, { ...trained, ...change })
    await activateModel(desk().ctx.db, { ...model, actor })
    return model
  }

  test('serves nothing before there is an active model, and says so when a turn needs one', async () => {
    const worker = startWorker()
    await refreshModel(worker)
    expect(worker.models.current()).toBeNull()
    const chat = await startChat(desk())
    expect(await chat.say('Hello', undefined, worker)).toEqual([])
    expect(await chat.turns()).toMatchObject([{ state: 'running', attempt: 1 }])
    expect(await chat.recover()).toHaveLength(1)
  })

  test('switches to a version that was activated, and back', async () => {
    await replaceSeedIntents(desk().ctx.db, seed)
    const worker = startWorker()
    const first = await activate()
    await refreshModel(worker)
    expect(worker.models.current()).toMatchObject({ version: first.version, hash: trained.hash })
    expect(worker.intents.current().map(({ name }) => name)).toEqual(['greet', 'thanks'])
    const second = await activate()
    expect(worker.models.current()?.version).toBe(first.version)
    await refreshModel(worker)
    expect(worker.models.current()?.version).toBe(second.version)
    await activateModel(desk().ctx.db, { ...first, actor })
    await refreshModel(worker)
    expect(worker.models.current()?.version).toBe(first.version)
  })

  test('reads intents again with the model, and answers with both', async () => {
    const worker = startWorker()
    await activate()
    await refreshModel(worker)
    await desk().ctx.db.query(`UPDATE intent SET title = 'Saying hello' WHERE name = 'greet'`)
    expect(worker.intents.current()[0]?.title).toBe('Greeting')
    const model = await activate()
    await refreshModel(worker)
    expect(worker.intents.current()[0]?.title).toBe('Saying hello')
    const chat = await startChat(desk())
    const [message] = await chat.say('hello there', undefined, worker)
    expect(message?.text).toMatch(/^(Hello|Hi)\b/)
    const [trace] = await desk().ctx.db.query<{ data: { modelVersion: number } }>('SELECT data FROM trace WHERE turn_id = $1', [
      message?.turnId,
    ])
    expect(trace?.data.modelVersion).toBe(model.version)
  })

  test('does not load again what it serves', async () => {
    const worker = startWorker()
    await activate()
    await refreshModel(worker)
    const serving = worker.models.current()
    await refreshModel(worker)
    expect(worker.models.current()).toBe(serving)
  })

  const damage = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 1 : byte))
  test.each([
    ['damaged', () => ({ artifact: damage(trained.artifact) }), /damaged/],
    ['foreign', () => ({ artifact: new TextEncoder().encode('{"rows":[]}'.repeat(20)) }), /not a model/],
  ])('keeps the old model when the new one is %s, and recovers with the next good one', async (_, change, reason) => {
    const worker = startWorker()
    const good = await activate()
    await refreshModel(worker)
    await activate(change())
    await expect(refreshModel(worker)).rejects.toThrow(reason)
    expect(worker.models.current()?.version).toBe(good.version)
    expect(worker.intents.current()).not.toEqual([])
    const next = await activate()
    await refreshModel(worker)
    expect(worker.models.current()?.version).toBe(next.version)
  })

  test('keeps the old model when the new one was trained with another encoder', async () => {
    const worker = startWorker()
    const good = await activate()
    await refreshModel(worker)
    await activate()
    await expect(refreshModel({ ...worker, encoder: { ...worker.encoder, hash: 'another' } })).rejects.toThrow(/another sentence encoder/)
    expect(worker.models.current()?.version).toBe(good.version)
  })
})
