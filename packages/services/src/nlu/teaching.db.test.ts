import { randomUUID } from 'node:crypto'
import { listAudit } from '@frontdesk/db/audit/list-audit'
import { readIntents } from '@frontdesk/db/nlu/read-intents'
import { beforeEach, expect, test } from 'vitest'
import type { Context } from '../context.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk, type Staff } from '../testing/open-test-desk.ts'
import { addOutOfScope } from './add-out-of-scope.ts'
import { addPhrases } from './add-phrases.ts'
import { createEntity } from './create-entity.ts'
import { createIntent } from './create-intent.ts'
import { listEntities } from './list-entities.ts'
import { listIntents } from './list-intents.ts'
import { listOutOfScope } from './list-out-of-scope.ts'
import { listPhrases } from './list-phrases.ts'
import { listSynonyms } from './list-synonyms.ts'
import { movePhrases } from './move-phrases.ts'
import { removeEntity } from './remove-entity.ts'
import { removeIntent } from './remove-intent.ts'
import { removeOutOfScope } from './remove-out-of-scope.ts'
import { removePhrases } from './remove-phrases.ts'
import { replaceSynonyms } from './replace-synonyms.ts'
import { undoChange } from './undo-change.ts'
import { updateEntity } from './update-entity.ts'
import { updateIntent } from './update-intent.ts'
import { updatePhrase } from './update-phrase.ts'

describeOnEachDesk((desk) => {
  let ada: Staff
  let admin: Context
  let viewer: Context
  beforeEach(async () => {
    for (const table of ['intent', 'entity', 'out_of_scope_phrase']) await desk().ctx.db.query(`DELETE FROM ${table}`)
    ada = await desk().newStaff('admin')
    admin = desk().as(ada)
    viewer = desk().as(await desk().newStaff('viewer'))
  })
  const newIntent = (name: string) => createIntent(admin, { name, title: name, description: '', kind: 'knowledge' })
  const newPhrases = (intentId: string, texts: readonly string[]) =>
    addPhrases(admin, { intentId, phrases: texts.map((text) => ({ text })) }).then(({ added }) => added)

  test('two admins never overwrite each other silently', async () => {
    const intent = await newIntent('refund')
    const events = await desk().listen('nlu')
    const update = (title: string) => updateIntent(admin, { id: intent.id, revision: intent.revision, change: { title } })
    expect(await update('Refunds')).toMatchObject({ title: 'Refunds', revision: 2, enabled: true, kind: 'knowledge' })
    expect(await catchError(update('Money'))).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Ada Lindqvist changed this/),
    })
    expect((await listIntents(viewer)).map(({ title }) => title)).toEqual(['Refunds'])
    expect(events).toEqual([{ name: 'nlu-changed', payload: { what: 'intents' } }])
    const audit = await listAudit(desk().ctx.db, { subject: intent.id, before: null, limit: 5 })
    expect(audit).toMatchObject([{ action: 'intent.update', actorId: ada.userId, data: { title: 'Refunds' } }, { action: 'intent.create' }])

    const [phrase] = await newPhrases(intent.id, ['where is my refund'])
    const word = (text: string) => updatePhrase(admin, { id: phrase?.id ?? '', revision: 1, change: { text } })
    expect(await word('where is my money')).toMatchObject({ revision: 2 })
    expect(await catchError(word('other'))).toMatchObject({ code: 'conflict' })
    expect(await catchError(removeIntent(admin, { id: intent.id, revision: 1 }))).toMatchObject({ code: 'conflict' })
  })

  test('refuses a name twice, and changes nothing then', async () => {
    const [one, other] = [await newIntent('one'), await newIntent('other')]
    expect(await catchError(newIntent('one'))).toMatchObject({ code: 'invalid' })
    expect(await catchError(updateIntent(admin, { id: other.id, revision: 1, change: { name: 'one' } }))).toMatchObject({ code: 'invalid' })
    expect((await listIntents(viewer)).map(({ id }) => id)).toEqual([one.id, other.id])
  })

  test('keeps intents that start a flow, and takes others away with their phrases until undone', async () => {
    const flow = await createIntent(admin, { name: 'return_item', title: 'Return', description: '', kind: 'flow' })
    expect(await catchError(removeIntent(admin, { id: flow.id, revision: 1 }))).toMatchObject({ code: 'conflict', message: /flow/ })
    expect(await catchError(updateIntent(admin, { id: flow.id, revision: 1, change: { name: 'x' } }))).toMatchObject({ code: 'invalid' })
    expect(await updateIntent(admin, { id: flow.id, revision: 1, change: { enabled: false } })).toMatchObject({ enabled: false })
    expect(await readIntents(desk().ctx.db)).toEqual([])

    const intent = await newIntent('refund')
    await newPhrases(intent.id, ['one', 'two'])
    const removed = await removeIntent(admin, { id: intent.id, revision: 1 })
    expect([removed.changed, (await listPhrases(viewer, {})).total]).toEqual([2, 0])
    expect(await undoChange(admin, { undo: removed.undo })).toEqual({ changed: 3 })
    expect(await listPhrases(viewer, { intentId: intent.id })).toMatchObject({ total: 2, items: [{ text: 'one' }, { text: 'two' }] })
    expect(await catchError(undoChange(admin, { undo: removed.undo }))).toMatchObject({ code: 'conflict' })
  })

  test('adds many at once, skips what is there, and moves and removes in bulk with undo', async () => {
    const [refund, other] = [await newIntent('refund'), await newIntent('other')]
    const texts = Array.from({ length: 3000 }, (_, index) => `phrase number ${index}`)
    const startedAt = performance.now()
    const added = await addPhrases(admin, { intentId: refund.id, phrases: [...texts, 'Phrase number 5!'].map((text) => ({ text })) })
    console.info(`3,000 phrases added in ${Math.round(performance.now() - startedAt)} ms`)
    expect([added.added.length, added.skipped]).toEqual([3000, ['Phrase number 5!']])
    const page = await listPhrases(viewer, { intentId: refund.id, offset: 1000, limit: 2 })
    expect([page.total, page.items.map(({ text }) => text)]).toEqual([3000, ['phrase number 1000', 'phrase number 1001']])
    const ids = added.added.map(({ id }) => id)
    const moved = await movePhrases(admin, { ids: [...ids.slice(0, 500), randomUUID()], toIntentId: other.id })
    expect(moved).toMatchObject({ changed: 500, skipped: 1 })
    const removed = await removePhrases(admin, { ids: ids.slice(0, 700) })
    expect([removed.changed, (await listPhrases(viewer, {})).total]).toEqual([700, 2300])
    expect(await undoChange(admin, { undo: removed.undo })).toEqual({ changed: 700 })
    expect((await listPhrases(viewer, { intentId: other.id })).total).toBe(500)
    const again = await movePhrases(admin, { ids: ids.slice(0, 10), toIntentId: refund.id })
    expect(await undoChange(admin, { undo: again.undo })).toEqual({ changed: 10 })
  })

  test.each([
    ['outside of the words', [{ start: 3, end: 99, entity: 'number' }]],
    ['on a blank', [{ start: 2, end: 4, entity: 'number' }]],
    [
      'over another',
      [
        { start: 0, end: 2, entity: 'number' },
        { start: 1, end: 5, entity: 'number' },
      ],
    ],
    ['of an entity that there is not', [{ start: 0, end: 2, entity: 'planet' }]],
  ])('refuses a mark %s', async (_, entities) => {
    const { id } = await newIntent('refund')
    expect(await catchError(addPhrases(admin, { intentId: id, phrases: [{ text: 'to Rome', entities }] }))).toMatchObject({
      code: 'invalid',
    })
  })

  test('refuses new words under marks that do not fit them', async () => {
    const { id } = await newIntent('refund')
    const marked = { text: 'five of 12', entities: [{ start: 8, end: 10, entity: 'number' }] }
    const { added } = await addPhrases(admin, { intentId: id, phrases: [marked] })
    const change = (change: { text?: string; entities?: typeof marked.entities }) =>
      updatePhrase(admin, { id: added[0]?.id ?? '', revision: 1, change })
    expect(await catchError(change({ text: 'five' }))).toMatchObject({ code: 'invalid' })
    expect(await change({ text: 'five', entities: [] })).toMatchObject({ text: 'five', entities: [] })
  })

  test('keeps messages of no intent', async () => {
    const { added, skipped } = await addOutOfScope(admin, { texts: ['who won', 'WHO WON?', 'sing a song'] })
    expect([added.map(({ text }) => text), skipped]).toEqual([['who won', 'sing a song'], ['WHO WON?']])
    const removed = await removeOutOfScope(admin, { ids: added.map(({ id }) => id) })
    expect((await listOutOfScope(viewer, {})).total).toBe(0)
    await undoChange(admin, { undo: removed.undo })
    expect(await listOutOfScope(viewer, { query: 'song' })).toMatchObject({ total: 1, items: [{ text: 'sing a song', origin: 'console' }] })
  })

  test('keeps entities: built-in ones cannot be had again, patterns must compile, names follow into the marks', async () => {
    expect((await listEntities(viewer)).every(({ builtIn, revision }) => builtIn && revision === null)).toBe(true)
    expect(await catchError(createEntity(admin, { name: 'date' }))).toMatchObject({ code: 'invalid', message: /built in/ })
    expect(await catchError(createEntity(admin, { name: 'code', patterns: ['(a'] }))).toMatchObject({ code: 'invalid', message: /compile/ })
    expect(await catchError(createEntity(admin, { name: 'code', patterns: ['(?=a)b'] }))).toMatchObject({ code: 'invalid' })
    const city = await createEntity(admin, { name: 'city', values: [{ value: 'Rome', synonyms: ['roma'] }], roles: ['from', 'to'] })
    const { id } = await newIntent('travel')
    await addPhrases(admin, { intentId: id, phrases: [{ text: 'to Rome', entities: [{ start: 3, end: 7, entity: 'city', role: 'to' }] }] })
    const renamed = await updateEntity(admin, { id: city.id, revision: 1, change: { name: 'town' } })
    expect(renamed).toMatchObject({ name: 'town', marked: 1, roles: ['from', 'to'], revision: 2 })
    expect(await catchError(updateEntity(admin, { id: city.id, revision: 1, change: { typos: false } }))).toMatchObject({
      code: 'conflict',
    })
    const removed = await removeEntity(admin, { id: city.id, revision: 2 })
    expect([removed.changed, (await listPhrases(viewer, {})).items[0]?.entities]).toEqual([1, []])
    await undoChange(admin, { undo: removed.undo })
    expect((await listPhrases(viewer, { entity: 'town' })).total).toBe(1)
  })

  test('keeps an entity that fills a slot of a flow', async () => {
    const reason = await createEntity(admin, { name: 'return_reason', values: [{ value: 'too_small', synonyms: [] }] })
    expect(reason.usedBy).toContain('Return an item: reason')
    expect(await catchError(removeEntity(admin, { id: reason.id, revision: 1 }))).toMatchObject({ code: 'conflict', message: /slot/ })
  })

  test('replaces synonyms on the revision that was read', async () => {
    const { revision } = await listSynonyms(viewer)
    const replaced = await replaceSynonyms(admin, { revision, synonyms: [{ value: 'nyc', synonyms: ['new york', 'big apple'] }] })
    expect(replaced).toMatchObject({ revision: revision + 1, synonyms: [{ value: 'nyc' }] })
    expect(await catchError(replaceSynonyms(admin, { revision, synonyms: [] }))).toMatchObject({ code: 'conflict' })
    const twice = [
      { value: 'a', synonyms: ['x'] },
      { value: 'b', synonyms: ['X'] },
    ]
    expect(await catchError(replaceSynonyms(admin, { revision: revision + 1, synonyms: twice }))).toMatchObject({ code: 'invalid' })
  })

  test('lets viewers look and nobody below an admin change', async () => {
    const { id } = await newIntent('refund')
    const tries = [
      createIntent(viewer, { name: 'x', title: 'x', description: '', kind: 'social' }),
      addPhrases(viewer, { intentId: id, phrases: [{ text: 'x' }] }),
      removeIntent(viewer, { id, revision: 1 }),
      addOutOfScope(viewer, { texts: ['x'] }),
      createEntity(viewer, { name: 'x' }),
    ]
    for (const attempt of tries) expect(await catchError(attempt)).toMatchObject({ code: 'forbidden' })
  })
})
