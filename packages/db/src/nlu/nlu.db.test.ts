import { randomUUID } from 'node:crypto'
import { EntityDefinition } from '@frontdesk/contracts/nlu-data'
import { expect, test } from 'vitest'
import { listAudit } from '../audit/list-audit.ts'
import { describeOnEachShape } from '../testing/databases.ts'
import { activateModel } from './activate-model.ts'
import { createModel } from './create-model.ts'
import { failModel } from './fail-model.ts'
import { listModels } from './list-models.ts'
import { readActiveModel } from './read-active-model.ts'
import { readArtifact } from './read-artifact.ts'
import { readTrainingData } from './read-training-data.ts'
import { replaceSeedIntents, type SeedIntents } from './replace-seed-intents.ts'
import { saveModel } from './save-model.ts'

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

  test('trains, activates and rolls back versions', async () => {
    const { db } = database()
    expect(await readActiveModel(db)).toBeNull()
    const artifact = Uint8Array.from({ length: 100_000 }, (_, index) => index * 7)
    const [first, second] = [await createModel(db, { id: randomUUID() }), await createModel(db, { id: randomUUID() })]
    expect(second.version).toBe(first.version + 1)
    await expect(activateModel(db, first)).rejects.toMatchObject({ code: 'conflict' })
    const trained = { artifact, hash: 'h', dataHash: 'd', encoderHash: 'e', metrics: { accuracy: 0.94 } }
    await saveModel(db, { id: first.id, ...trained })
    await expect(saveModel(db, { id: first.id, ...trained })).rejects.toMatchObject({ code: 'conflict' })
    await saveModel(db, { id: second.id, ...trained })
    await activateModel(db, { id: first.id })
    await activateModel(db, { id: second.id, actor: { kind: 'user', id: 'ada' } })
    expect(await readActiveModel(db)).toMatchObject({ ...second, encoderHash: 'e', metrics: { accuracy: 0.94 } })
    await activateModel(db, { id: first.id })
    expect(await readActiveModel(db)).toMatchObject(first)
    expect(await readArtifact(db, { id: first.id })).toEqual(artifact)
    expect(await readArtifact(db, { id: randomUUID() })).toBeNull()
    expect(await listAudit(db, { subject: second.id, before: null, limit: 5 })).toMatchObject([
      { action: 'nlu-model.activate', actorKind: 'user', actorId: 'ada', data: { version: second.version } },
    ])
  })

  test('keeps why a training failed', async () => {
    const { db } = database()
    const { id } = await createModel(db, { id: randomUUID() })
    await failModel(db, { id, error: 'too few phrases' })
    expect((await listModels(db, { limit: 1 }))[0]).toMatchObject({ id, state: 'failed', error: 'too few phrases' })
    await expect(activateModel(db, { id })).rejects.toMatchObject({ code: 'conflict' })
  })
})
