import { claimModel } from '@frontdesk/db/nlu/claim-model'
import { readActiveModel } from '@frontdesk/db/nlu/read-active-model'
import { readArtifact } from '@frontdesk/db/nlu/read-artifact'
import { replaceSeedIntents, type SeedIntents } from '@frontdesk/db/nlu/replace-seed-intents'
import { addReadyModel } from '@frontdesk/db/testing/add-ready-model'
import { createModelHolder } from '@frontdesk/nlu-runtime/model-holder'
import type { Encoder } from '@frontdesk/nlu-runtime/port'
import { beforeEach, expect, test } from 'vitest'
import type { Context, TurnContext } from '../context.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { activateVersion } from './activate-version.ts'
import { addPhrases } from './add-phrases.ts'
import { cancelTraining } from './cancel-training.ts'
import { compareVersions } from './compare-versions.ts'
import { createIntentDirectory } from './intent-directory.ts'
import { listIntents } from './list-intents.ts'
import { createNluReader } from './nlu-reader.ts'
import { parseText } from './parse-text.ts'
import { refreshModel } from './refresh-model.ts'
import { maxTrainingAttempts, runTraining } from './run-training.ts'
import { startTraining } from './start-training.ts'
import { sweepTrainings } from './sweep-trainings.ts'
import { viewModels } from './view-models.ts'
import { viewReport } from './view-report.ts'

/** The trainer's thread starts from source here, which takes seconds. */
const patienceMs = 120_000

const intent = (name: string, phrases: string[]) => ({ name, title: name, description: '', kind: 'knowledge' as const, phrases })
const seed: SeedIntents = {
  intents: [
    intent('refund', ['where is my refund', 'i want my money back', 'refund please', 'when do i get my refund', 'money back now']),
    intent('delivery', ['when will it arrive', 'how long is delivery', 'is delivery free', 'delivery times', 'when does it come']),
  ],
  entities: [],
  outOfScope: ['who won the match', 'tell me a joke'],
}

describeOnEachDesk((desk) => {
  let admin: Context
  const never = new AbortController().signal
  const query = (sql: string) => desk().ctx.db.query(sql)
  beforeEach(async () => {
    for (const table of ['nlu_activation', 'nlu_model', 'intent', 'out_of_scope_phrase']) await query(`DELETE FROM ${table}`)
    await replaceSeedIntents(desk().ctx.db, seed)
    admin = desk().as(await desk().newStaff('admin'))
  })
  /** A worker that serves nothing yet, and a console that reads with it. */
  const startWorker = (): { worker: TurnContext; console: Context } => {
    const worker = { ...desk().ctx, models: createModelHolder(), intents: createIntentDirectory() }
    return { worker, console: { ...admin, reader: createNluReader({ db: worker.db, serving: async () => worker }) } }
  }
  const train = async () => {
    const { id } = await startTraining(admin)
    await desk().runAll()
    return id
  }
  const forgetHeartbeat = () => query(`UPDATE nlu_model SET heartbeat_at = clock_timestamp() - interval '1 hour'`)
  const stateOf = async (id: string) => (await viewModels(admin)).models.find((model) => model.id === id)

  test(
    'trains on the phrases as they stand; the first model goes live by itself, the next one when it is told to',
    async () => {
      const { worker, console } = startWorker()
      expect(await viewModels(admin)).toMatchObject({ models: [], liveId: null, training: null, dataChanged: true })
      const events = await desk().listen('nlu')
      const first = await train()
      const report = await viewReport(admin, { id: first })
      expect(report.model).toMatchObject({
        state: 'ready',
        live: true,
        trainedBy: 'Ada Lindqvist',
        intents: 2,
        phrases: 10,
        progress: null,
      })
      expect(report.report?.intents.map(({ name }) => name)).toEqual(['delivery', 'refund'])
      expect(await viewModels(admin)).toMatchObject({ liveId: first, dataChanged: false })
      expect(events).toContainEqual({ name: 'nlu-changed', payload: { what: 'models' } })
      const [delivery] = await listIntents(admin)
      expect(delivery).toMatchObject({ name: 'delivery', f1: expect.any(Number), tooFew: true })

      await addPhrases(admin, { intentId: delivery?.id ?? '', phrases: [{ text: 'has the parcel left' }] })
      expect((await viewModels(admin)).dataChanged).toBe(true)
      const second = await train()
      expect(await viewModels(admin)).toMatchObject({ liveId: first, dataChanged: false })
      await refreshModel(worker)
      expect(await compareVersions(console, { id: second })).toMatchObject({
        compared: 11,
        data: { phrasesAdded: 1, phrasesRemoved: 0, intentsAdded: [] },
      })
      const candidate = await parseText(console, { text: 'has the parcel left', modelId: second })
      expect(candidate.nearest[0]).toMatchObject({ text: 'has the parcel left', intent: 'delivery' })
      expect((await parseText(console, { text: 'refund please' })).modelVersion).toBe(candidate.modelVersion - 1)

      const activated = await activateVersion(admin, { id: second, expectedLiveId: first })
      expect(activated.liveId).toBe(second)
      const late = await catchError(activateVersion(admin, { id: first, expectedLiveId: first }))
      expect(late).toMatchObject({ code: 'conflict', message: expect.stringContaining('Ada Lindqvist') })
      await refreshModel(worker)
      expect((await parseText(console, { text: 'refund please' })).modelVersion).toBe(candidate.modelVersion)
      expect((await activateVersion(admin, { id: first, expectedLiveId: second })).liveId).toBe(first)
    },
    patienceMs,
  )

  test('trains one at a time: a second call returns the running one', async () => {
    const [one, other] = [await startTraining(admin), await startTraining(admin)]
    expect(other.id).toBe(one.id)
    expect((await viewModels(admin)).training).toMatchObject({ id: one.id, state: 'queued', progress: { stage: 'queued', share: 0 } })
  })

  test('cancels one that waits at once', async () => {
    const { id } = await startTraining(admin)
    expect(await cancelTraining(admin, { id })).toMatchObject({ state: 'cancelled', progress: null })
    await desk().runAll()
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', live: false })
    expect(await catchError(cancelTraining(admin, { id }))).toMatchObject({ code: 'conflict' })
  })

  /** Holds a training in its encoding until `release`; `reached` resolves once it is there. */
  const holdEncoder = () => {
    let release = (): void => undefined
    let arrive = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const reached = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const { encoder } = desk().ctx
    const slow: Encoder = {
      ...encoder,
      // Another hash: the vectors of other tests are kept by it.
      hash: 'held',
      encode: async (text) => {
        arrive()
        await held
        return encoder.encode(text)
      },
    }
    return { encoder: slow, release, reached }
  }

  test('cancels one that runs, and no model comes of it', async () => {
    const { id } = await startTraining(admin)
    const { encoder, reached, release } = holdEncoder()
    const running = runTraining({ ...desk().ctx, encoder }, { modelId: id, signal: never })
    await reached
    expect(await cancelTraining(admin, { id })).toMatchObject({ state: 'training' })
    await running
    release()
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', error: null })
    expect(await readActiveModel(desk().ctx.db)).toBeNull()
  })

  test(
    'goes on elsewhere when its worker stops, and when it is killed',
    async () => {
      const { id } = await startTraining(admin)
      const stopping = new AbortController()
      const { encoder, reached, release } = holdEncoder()
      const running = runTraining({ ...desk().ctx, encoder }, { modelId: id, signal: stopping.signal })
      await reached
      stopping.abort(new Error('the worker stops'))
      await running
      release()
      expect(await stateOf(id)).toMatchObject({ state: 'queued' })
      // The next worker is killed: it has claimed the training and is never heard of again.
      await claimModel(desk().ctx.db, { id, token: desk().ctx.newId(), staleMs: 10_000 })
      await runTraining(desk().ctx, { modelId: id, signal: never })
      expect(await stateOf(id)).toMatchObject({ state: 'training' })
      await forgetHeartbeat()
      expect(await sweepTrainings(desk().ctx)).toBe(1)
      await desk().runAll()
      expect(await stateOf(id)).toMatchObject({ state: 'ready' })
    },
    patienceMs,
  )

  test('gives up after three workers were killed over it, and says so', async () => {
    const { id } = await startTraining(admin)
    for (let attempt = 0; attempt < maxTrainingAttempts; attempt += 1) {
      await forgetHeartbeat()
      expect(await claimModel(desk().ctx.db, { id, token: desk().ctx.newId(), staleMs: 10_000 })).toMatchObject({ attempt: attempt + 1 })
    }
    await forgetHeartbeat()
    await sweepTrainings(desk().ctx)
    expect(await stateOf(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('3 times') })
    expect((await startTraining(admin)).id).not.toBe(id)
  })

  test(
    'a worker that comes back after another took over changes nothing',
    async () => {
      const { id } = await startTraining(admin)
      const { encoder, reached, release } = holdEncoder()
      const frozen = runTraining({ ...desk().ctx, encoder }, { modelId: id, signal: never })
      await reached
      await forgetHeartbeat()
      await runTraining(desk().ctx, { modelId: id, signal: never })
      const ready = await stateOf(id)
      expect(ready?.state).toBe('ready')
      release()
      await frozen
      expect(await stateOf(id)).toEqual(ready)
    },
    patienceMs,
  )

  test('fails with a reason in words when there is too little to learn from', async () => {
    await query(`DELETE FROM intent WHERE name = 'refund'`)
    const id = await train()
    expect(await stateOf(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('two intents') })
  })

  test('needs an admin to train, a viewer to look', async () => {
    const viewer = desk().as(await desk().newStaff('viewer'))
    expect(await catchError(startTraining(viewer))).toMatchObject({ code: 'forbidden' })
    expect((await viewModels(viewer)).models).toEqual([])
    expect(await catchError(viewModels(desk().as({ kind: 'visitor', visitorId: 'v' })))).toMatchObject({ code: 'unauthenticated' })
  })

  test(
    'twenty switches under load: every text is read, each by one whole model',
    async () => {
      const { worker, console } = startWorker()
      const first = await train()
      const artifact = (await readArtifact(worker.db, { id: first })) ?? new Uint8Array()
      const again = { artifact, hash: '', dataHash: '', encoderHash: worker.encoder.hash, metrics: {}, report: null, predictions: [] }
      const versions = [first, (await addReadyModel(worker.db, again)).id]
      await refreshModel(worker)
      let switching = true
      const read: number[] = []
      const readers = Array.from({ length: 4 }, async () => {
        while (switching) {
          const parse = await parseText(console, { text: 'where is my refund' })
          expect(parse.intents[0]?.name).toBe('refund')
          expect(parse.nearest[0]).toMatchObject({ text: 'where is my refund', similarity: expect.closeTo(1, 1) })
          read.push(parse.modelVersion)
          await new Promise(setImmediate)
        }
      })
      for (let turn = 0; turn < 20; turn += 1) {
        const [next = '', live = ''] = turn % 2 === 0 ? [versions[1], versions[0]] : [versions[0], versions[1]]
        await activateVersion(admin, { id: next, expectedLiveId: live })
        await refreshModel(worker)
      }
      switching = false
      await Promise.all(readers)
      expect(new Set(read).size).toBe(2)
      expect(read.length).toBeGreaterThan(20)
    },
    patienceMs,
  )
})
