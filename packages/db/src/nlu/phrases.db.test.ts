import { randomUUID } from 'node:crypto'
import type { PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { beforeEach, expect, test } from 'vitest'
import { describeOnEachShape } from '../testing/databases.ts'
import { addOutOfScope } from './add-out-of-scope.ts'
import { addPhrases } from './add-phrases.ts'
import { insertEntity } from './insert-entity.ts'
import { insertIntent } from './insert-intent.ts'
import { listEntities } from './list-entities.ts'
import { listIntents } from './list-intents.ts'
import { listOutOfScope } from './list-out-of-scope.ts'
import { listPhrases, type PhraseFilter } from './list-phrases.ts'
import { movePhrases } from './move-phrases.ts'
import { readFingerprint } from './read-fingerprint.ts'
import { removeEntity } from './remove-entity.ts'
import { removeIntent } from './remove-intent.ts'
import { removeOutOfScope } from './remove-out-of-scope.ts'
import { removePhrases } from './remove-phrases.ts'
import { renameMarks } from './rename-marks.ts'
import { undoChange } from './undo-change.ts'
import { updatePhrase } from './update-phrase.ts'

describeOnEachShape((database) => {
  const userId = null
  let intents: { id: string; name: string }[] = []
  beforeEach(async () => {
    await database().db.query('DELETE FROM intent')
    await database().db.query('DELETE FROM entity')
    await database().db.query('DELETE FROM out_of_scope_phrase')
    intents = ['refund', 'return'].map((name) => ({ id: randomUUID(), name }))
    for (const intent of intents)
      await insertIntent(database().db, { ...intent, title: intent.name, description: '', kind: 'knowledge', userId })
  })
  const idOf = (name: string): string => intents.find((intent) => intent.name === name)?.id ?? ''
  const add = async (intent: string, texts: readonly string[], entities: readonly PhraseEntity[] = []) => {
    const phrases = texts.map((text) => ({ id: randomUUID(), text, entities }))
    const added = await addPhrases(database().db, { intentId: idOf(intent), phrases, origin: 'console', turnId: null, userId })
    return phrases.filter(({ id }) => added.has(id))
  }
  const list = (filter: PhraseFilter = {}) => listPhrases(database().db, { filter, sort: 'newest', offset: 0, limit: 100 })
  const textsOf = async (intent: string) => (await list({ intentId: idOf(intent) })).items.map(({ text }) => text)
  const undo = (id: string) => database().db.transaction((tx) => undoChange(tx, { id, userId }))

  test('adds phrases in their order, each words once, and says which are new', async () => {
    expect((await add('refund', ['My refund?', 'my  REFUND', 'where is it', '?!'])).map(({ text }) => text)).toEqual([
      'My refund?',
      'where is it',
      '?!',
    ])
    expect(await add('refund', ['MY refund'])).toEqual([])
    expect(await textsOf('refund')).toEqual(['My refund?', 'where is it', '?!'])
  })

  test('shows the same words and near ones under another intent, and counts them', async () => {
    const { db } = database()
    await add('refund', ['money back', 'i want my cash'])
    await add('return', ['Money back!', 'give me my cash'])
    const pair = `INSERT INTO phrase_overlap (intent, text_key, other_intent, other_text, similarity) VALUES ($1, text_key($2), $3, $4, 0.93)`
    await db.query(pair, ['refund', 'i want my cash', 'return', 'give me my cash'])
    await db.query(pair, ['refund', 'i want my cash', 'return', 'a phrase that is gone'])
    const warned = await list({ intentId: idOf('refund'), withWarnings: true })
    expect(warned.total).toBe(2)
    expect(warned.items.map(({ text, warnings }) => [text, warnings])).toEqual([
      ['money back', [{ kind: 'duplicate', intent: 'return', text: 'Money back!', similarity: 1 }]],
      ['i want my cash', [{ kind: 'overlap', intent: 'return', text: 'give me my cash', similarity: 0.93 }]],
    ])
    expect(await listIntents(db)).toMatchObject([
      { name: 'refund', phrases: 2, duplicates: 1, f1: null },
      { name: 'return', phrases: 2, duplicates: 1 },
    ])
  })

  test('filters by words and by entity', async () => {
    await add('refund', ['refund of 100%', 'refund of 1000'])
    await add('refund', ['to Rome'], [{ start: 3, end: 7, entity: 'city' }])
    expect((await list({ query: '100%' })).items.map(({ text }) => text)).toEqual(['refund of 100%'])
    expect((await list({ entity: 'city' })).items.map(({ text }) => text)).toEqual(['to Rome'])
    expect((await listPhrases(database().db, { filter: {}, sort: 'text', offset: 1, limit: 1 })).items[0]?.text).toBe('refund of 1000')
  })

  test('changes a phrase only on the revision that was read', async () => {
    const [phrase] = await add('refund', ['old words'])
    const change = (text: string) => updatePhrase(database().db, { id: phrase?.id ?? '', revision: 1, text, entities: [], userId })
    expect([await change('new words'), await change('other words')]).toEqual([true, false])
    expect(await textsOf('refund')).toEqual(['new words'])
  })

  test('moves phrases but for those the other has, and moves them back', async () => {
    const { db } = database()
    const phrases = await add('refund', ['one', 'two', 'three'])
    await add('return', ['two'])
    const [first, , third] = phrases
    const undoId = randomUUID()
    expect(await movePhrases(db, { ids: phrases.map(({ id }) => id), toIntentId: idOf('return'), undoId, userId })).toBe(2)
    expect(await textsOf('refund')).toEqual(['two'])
    // One of them is changed by somebody before the move is undone: it stays where it is.
    await updatePhrase(db, { id: third?.id ?? '', revision: 2, text: 'three and more', entities: [], userId })
    expect(await undo(undoId)).toEqual({ what: 'phrases.move', changed: 1 })
    expect(await undo(undoId)).toBeNull()
    expect((await list({ ids: [first?.id ?? ''] })).items).toMatchObject([{ intent: 'refund', revision: 3 }])
    expect(await textsOf('return')).toContain('three and more')
  })

  test('removes phrases, messages of no intent and a whole intent, and puts all of it back', async () => {
    const { db } = database()
    const phrases = await add('refund', ['one', 'two'], [{ start: 0, end: 3, entity: 'number' }])
    const outside = [{ id: randomUUID(), text: 'who won' }]
    await addOutOfScope(db, { phrases: outside, origin: 'console', turnId: null, userId })
    const before = await readFingerprint(db)
    const [byPhrases, byOutside, byIntent] = [randomUUID(), randomUUID(), randomUUID()]
    expect(await removePhrases(db, { ids: [phrases[0]?.id ?? '', randomUUID()], undoId: byPhrases, userId })).toBe(1)
    expect(await removeOutOfScope(db, { ids: outside.map(({ id }) => id), undoId: byOutside, userId })).toBe(1)
    expect(await removeIntent(db, { id: idOf('refund'), revision: 2, undoId: byIntent, userId })).toBeNull()
    expect(await removeIntent(db, { id: idOf('refund'), revision: 1, undoId: byIntent, userId })).toBe(1)
    expect([(await list()).total, (await listOutOfScope(db, { query: null, ids: null, offset: 0, limit: 5 })).total]).toEqual([0, 0])
    expect(await readFingerprint(db)).not.toBe(before)
    // The intent of this one is gone: nothing to put it back into.
    expect(await undo(byPhrases)).toEqual({ what: 'phrases.remove', changed: 0 })
    expect(await undo(byIntent)).toEqual({ what: 'intent.remove', changed: 2 })
    expect(await undo(byOutside)).toEqual({ what: 'out-of-scope.remove', changed: 1 })
    expect((await list()).items).toMatchObject([{ text: 'two', entities: [{ entity: 'number' }] }])
  })

  test('takes the marks of an entity along when it is renamed or removed', async () => {
    const { db } = database()
    const definition = { name: 'city', values: [], patterns: [], roles: ['to'], groups: [], typos: true }
    const id = randomUUID()
    await insertEntity(db, { id, definition, userId })
    await add(
      'refund',
      ['Rome and 5'],
      [
        { start: 0, end: 4, entity: 'city', role: 'to' },
        { start: 9, end: 10, entity: 'number' },
      ],
    )
    expect(await renameMarks(db, { from: 'city', to: 'town', userId })).toBe(1)
    const marks = async () => (await list()).items[0]?.entities.map(({ entity }) => entity)
    expect(await marks()).toEqual(['town', 'number'])
    await renameMarks(db, { from: 'town', to: 'city', userId })
    const undoId = randomUUID()
    expect(await removeEntity(db, { id, revision: 1, undoId, userId })).toBe(1)
    expect([await marks(), await listEntities(db)]).toEqual([['number'], []])
    expect(await undo(undoId)).toEqual({ what: 'entity.remove', changed: 2 })
    expect(await marks()).toEqual(['city', 'number'])
    expect(await listEntities(db)).toMatchObject([{ name: 'city', definition, revision: 2 }])
  })
})
