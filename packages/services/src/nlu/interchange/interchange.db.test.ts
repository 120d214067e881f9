import { listAudit } from '@frontdesk/db/audit/list-audit'
import { readDeskData } from '@frontdesk/db/nlu/read-desk-data'
import { readFile } from '@frontdesk/interchange/read-file'
import { beforeEach, expect, test } from 'vitest'
import type { Context } from '../../context.ts'
import { describeOnEachDesk } from '../../testing/open-test-desk.ts'
import { applyImport } from './apply-import.ts'
import { discardImport } from './discard-import.ts'
import { exportData } from './export-data.ts'
import { previewImport } from './preview-import.ts'

const yaml = `version: "3.1"
nlu:
- intent: greet
  metadata: {sentiment: neutral, frontdesk: {title: Says hello, kind: social}}
  examples: |
    - hey
    - hello there
- intent: fly
  examples:
  - text: "to [SF]{\\"entity\\": \\"city\\", \\"role\\": \\"to\\", \\"value\\": \\"San Francisco\\"}"
    metadata: {source: chat}
  - text: to Rome
- intent: out_of_scope
  examples: |
    - who won
- synonym: Rome
  examples: |
    - roma
- synonym: chequing
  examples: |
    - checking
- lookup: city
  examples: |
    - Rome
- regex: code
  examples: |
    - LK-[0-9]+
`

describeOnEachDesk((desk) => {
  let admin: Context
  const read = (text: string, name: string, mode: 'merge' | 'replace' = 'merge') =>
    previewImport(admin, { bytes: new TextEncoder().encode(text), name, format: null, mode })
  const importFile = async (text: string, name: string, mode: 'merge' | 'replace' = 'merge') =>
    applyImport(admin, await read(text, name, mode))

  beforeEach(async () => {
    // Threads have a test of their own; here files are read at once.
    admin = { ...desk().as(await desk().newStaff('admin')), importReader: { read: async (file) => readFile(file, () => null) } }
    await desk().ctx.db.query(
      `DELETE FROM training_phrase; DELETE FROM intent; DELETE FROM entity; DELETE FROM out_of_scope_phrase;
       UPDATE nlu_synonyms SET synonyms = '[]'`,
    )
  })

  test('previews what a file would change, then applies it whole', async () => {
    const events = await desk().listen('nlu')
    const preview = await read(yaml, 'nlu.yml')
    expect(preview).toMatchObject({
      format: 'rasa-yaml',
      mode: 'merge',
      intents: { added: ['fly', 'greet'], changed: [], removed: [] },
      entities: { added: ['city', 'code'], changed: [], removed: [] },
      phrases: { added: 5, changed: 0, removed: 0 },
      warnings: [{ line: null, message: 'Synonyms that count for all entities change.' }],
    })
    expect(preview.phrases.samples).toContainEqual({ change: 'added', intent: 'out_of_scope', text: 'who won' })
    expect((await readDeskData(desk().ctx.db)).intents).toEqual([])

    expect(await applyImport(admin, preview)).toEqual({ phrases: 5, intents: 2, entities: 2 })
    const data = await readDeskData(desk().ctx.db)
    expect(data.intents[1]).toMatchObject({ name: 'greet', title: 'Says hello', kind: 'social', metadata: { sentiment: 'neutral' } })
    expect(data.intents[0]?.phrases[1]).toEqual({
      text: 'to SF',
      entities: [{ start: 3, end: 5, entity: 'city', role: 'to', value: 'San Francisco' }],
      origin: 'import',
      metadata: { source: 'chat' },
    })
    expect(data.entities[0]).toMatchObject({ name: 'city', values: [{ value: 'Rome', synonyms: ['roma'] }], roles: ['to'] })
    expect(data.synonyms).toEqual([{ value: 'chequing', synonyms: ['checking'] }])
    expect(events.map(({ payload }) => payload)).toEqual([{ what: 'intents' }, { what: 'entities' }])
    const [entry] = await listAudit(desk().ctx.db, { subject: 'nlu', before: null, limit: 1 })
    expect(entry).toMatchObject({ action: 'training-data.import', actorKind: 'user', data: { phrases: 5, file: 'nlu.yml' } })
  })

  test.each(['rasa-yaml', 'json'] as const)('exports as %s what an import brings back', async (format) => {
    await importFile(yaml, 'nlu.yml')
    await desk().ctx.db.query(`UPDATE intent SET enabled = false WHERE name = 'fly'; UPDATE training_phrase SET origin = 'import'`)
    const exported = await exportData(admin, { format })
    const before = await readDeskData(desk().ctx.db)
    await desk().ctx.db.query(
      `DELETE FROM intent; DELETE FROM entity; DELETE FROM out_of_scope_phrase; UPDATE nlu_synonyms SET synonyms = '[]'`,
    )
    await importFile(exported.text, exported.name, 'replace')
    expect(await readDeskData(desk().ctx.db)).toEqual(before)
    expect((await exportData(admin, { format })).text).toBe(exported.text)
    const again = await read(exported.text, exported.name, 'replace')
    expect([again.phrases, again.intents, again.entities]).toMatchObject([
      { added: 0, changed: 0, removed: 0 },
      { added: [], changed: [], removed: [] },
      { added: [], changed: [], removed: [] },
    ])
  })

  test('merging keeps what the file does not name, replacing drops it', async () => {
    await importFile(yaml, 'nlu.yml')
    const csv = 'text,intent\nhey,greet\ngood morning,greet\nto SF,fly\nhey,fly\n'
    const merged = await read(csv, 'a.csv')
    expect(merged.phrases).toMatchObject({ added: 2, changed: 0, removed: 0 })
    expect(merged.warnings.map(({ message }) => message)).toEqual(['"hey" stands under fly and greet.'])
    const replaced = await read(csv, 'a.csv', 'replace')
    expect(replaced).toMatchObject({
      intents: { added: [], changed: ['fly', 'greet'], removed: [] },
      entities: { added: [], changed: [], removed: [] },
      phrases: { added: 2, changed: 0, removed: 3 },
    })
    await applyImport(admin, replaced)
    const data = await readDeskData(desk().ctx.db)
    expect(data.intents.map(({ title, phrases }) => [title, phrases.map(({ text }) => text)])).toEqual([
      ['Fly', ['hey', 'to SF']],
      ['Says hello', ['good morning', 'hey']],
    ])
    // A file that says nothing of marks takes none away.
    expect(data.intents[0]?.phrases[1]?.entities).toHaveLength(1)
    expect(data.outOfScope).toEqual([])
  })

  test('a preview is good once, for who made it, while nothing changes', async () => {
    const { token } = await read(yaml, 'nlu.yml')
    const other = desk().as(await desk().newStaff('admin'))
    await expect(applyImport(other, { token })).rejects.toMatchObject({ code: 'not-found' })
    await importFile('text,intent\nhello,greet\n', 'a.csv')
    await expect(applyImport(admin, { token })).rejects.toMatchObject({ code: 'not-found' })

    const stale = await read(yaml, 'nlu.yml')
    await desk().ctx.db.query(`UPDATE intent SET title = 'Changed'`)
    await expect(applyImport(admin, stale)).rejects.toMatchObject({ code: 'conflict' })
    expect((await readDeskData(desk().ctx.db)).intents).toMatchObject([{ title: 'Changed', phrases: [{ text: 'hello' }] }])

    const dropped = await read(yaml, 'nlu.yml')
    await discardImport(admin, dropped)
    await expect(applyImport(admin, dropped)).rejects.toMatchObject({ code: 'not-found' })

    const late = await read(yaml, 'nlu.yml')
    await desk().ctx.db.query(`UPDATE nlu_import SET created_at = created_at - interval '61 minutes'`)
    await expect(applyImport(admin, late)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('intents that flows start with are not replaced away', async () => {
    await importFile('text,intent\nwhere is it,track_order\n', 'a.csv')
    await expect(read('text,intent\nhello,greet\n', 'a.csv', 'replace')).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('track_order'),
    })
  })

  test('says line and reason of a file that is refused, and who may do what', async () => {
    await expect(read('text,intent\na,\nb,\n', 'a.csv')).rejects.toMatchObject({
      code: 'invalid',
      message: 'Line 2: The name of an intent is empty.\nLine 3: The name of an intent is empty.',
    })
    const viewer = desk().as(await desk().newStaff('viewer'))
    await expect(previewImport(viewer, { bytes: new Uint8Array(), name: '', format: null, mode: 'merge' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect((await exportData(viewer, { format: 'csv' })).name).toMatch(/^frontdesk-training-data-\d{4}-\d{2}-\d{2}\.csv$/)
  })

  test('takes 10,000 phrases at once', { timeout: 120_000 }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `where is my order number ${index},intent_${index % 50}\n`).join('')
    admin = desk().as(await desk().newStaff('admin'))
    const startedAt = performance.now()
    const preview = await read(`text,intent\n${rows}`, 'a.csv')
    const previewMs = performance.now() - startedAt
    expect(await applyImport(admin, preview)).toEqual({ phrases: 10_000, intents: 50, entities: 0 })
    const appliedAt = performance.now()
    expect((await exportData(admin, { format: 'rasa-yaml' })).text.split('\n').length).toBeGreaterThan(10_000)
    const exportMs = performance.now() - appliedAt
    expect({ previewMs, exportMs }).toSatisfy(
      (ms: { previewMs: number; exportMs: number }) => ms.previewMs < 30_000 && ms.exportMs < 10_000,
    )
  })
})
