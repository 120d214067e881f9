import { randomUUID } from 'node:crypto'
import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import { expect, test } from 'vitest'
import { listAudit } from '../audit/list-audit.ts'
import { addReadyModel } from '../testing/add-ready-model.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { upsertUser } from '../user/upsert-user.ts'
import { activateModel } from './activate-model.ts'
import { listActivations } from './list-activations.ts'
import { readActiveModel } from './read-active-model.ts'
import { readArtifact } from './read-artifact.ts'
import { readTrainingData } from './read-training-data.ts'
import { replaceSeedIntents, type SeedIntents } from './replace-seed-intents.ts'

const plain = (texts: readonly string[]) => texts.map((text) => ({ text, entities: [] }))

const seed: SeedIntents = {
  intents: [
    { name: 'thanks', title: 'Thanks', description: '', kind: 'social', phrases: ['thank you', 'cheers', 'thank you'] },
    { name: 'greet', title: 'Greeting', description: 'Says hello', kind: 'social', phrases: ['hi', `it's "me" \\ 👋`] },
    { name: 'unused', title: 'Unused', description: '', kind: 'flow', phrases: [] },
  ],
  entities: [
    EntityDefinition.parse({ name: 'size', values: [{ value: 'M', synonyms: ['medium'] }] }),
    EntityDefinition.parse({ name: 'promo', patterns: ['LK-[0-9]{3}'] }),
  ],
  outOfScope: ['who won the super bowl', 'what is the weather'],
}

describeOnEachShape((database) => {
  test('fills in seed data once and returns what models are trained on', async () => {
    const { db } = database()
    const filled = await Promise.all([replaceSeedIntents(db, seed), replaceSeedIntents(db, seed)])
    expect(filled.sort()).toEqual([false, true])
    const expected = {
      intents: [
        { name: 'greet', phrases: plain(['hi', `it's "me" \\ 👋`]) },
        { name: 'thanks', phrases: plain(['cheers', 'thank you']) },
      ],
      entities: [seed.entities[1], seed.entities[0]],
      outOfScope: ['what is the weather', 'who won the super bowl'],
      synonyms: [],
    }
    expect(await readTrainingData(db)).toEqual(expected)
    await db.query(`UPDATE intent SET enabled = false WHERE name = 'greet'`)
    expect((await readTrainingData(db)).intents).toEqual(expected.intents.slice(1))
  })

  test('activates and rolls back versions', async () => {
    const { db } = database()
    const actor = { kind: 'system', id: null } as const
    const ada = await upsertUser(db, { id: randomUUID(), email: 'ada@example.com', name: 'Ada', role: 'admin', passwordHash: 'none' })
    expect(await readActiveModel(db)).toBeNull()
    const artifact = Uint8Array.from({ length: 2_500_000 }, (_, index) => index * 7)
    const trained = { artifact, hash: 'h', dataHash: 'd', encoderHash: 'e', metrics: { accuracy: 0.94 }, report: null, predictions: [] }
    const first = await addReadyModel(db, trained)
    const second = await addReadyModel(db, trained)
    expect(second.version).toBe(first.version + 1)
    await activateModel(db, { id: first.id, actor, expectedLiveId: null })
    await activateModel(db, { id: second.id, actor: { kind: 'user', id: ada.id }, expectedLiveId: first.id })
    expect(await readActiveModel(db)).toMatchObject({ ...second, encoderHash: 'e', metrics: { accuracy: 0.94 } })
    const late = activateModel(db, { id: first.id, actor, expectedLiveId: first.id })
    await expect(late).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Ada') })
    await activateModel(db, { id: first.id, actor })
    expect(await readActiveModel(db)).toMatchObject(first)
    expect(Buffer.compare((await readArtifact(db, { id: first.id })) ?? new Uint8Array(), artifact)).toBe(0)
    expect(await readArtifact(db, { id: randomUUID() })).toBeNull()
    expect(await listActivations(db, { modelIds: [first.id, second.id] })).toMatchObject([
      { modelId: first.id, by: null },
      { modelId: second.id, by: 'Ada' },
      { modelId: first.id, by: null },
    ])
    expect(await listAudit(db, { subject: second.id, before: null, limit: 5 })).toMatchObject([
      { action: 'nlu-model.activate', actorKind: 'user', actorId: ada.id, data: { version: second.version } },
    ])
  })
})
