import { expect, test } from 'vitest'
import { describeOnEachDesk } from '../../testing/open-test-desk.ts'
import { createDocument } from '../document/create-document.ts'
import { updateDocument } from '../document/update-document.ts'
import { dismissFinding } from '../finding/dismiss-finding.ts'
import { listFindings } from '../finding/list-findings.ts'
import { lookForFindings } from '../finding/look-for-findings.ts'
import { recordConflicts } from '../finding/record-conflicts.ts'
import { dismissGap } from './dismiss-gap.ts'
import { draftAnswer } from './draft-answer.ts'
import { listGaps } from './list-gaps.ts'
import { recordUnanswered } from './record-unanswered.ts'

describeOnEachDesk((desk) => {
  const open = async () => desk().as(await desk().newStaff('admin'))
  const ask = (question: string, visitorId = desk().ctx.newId(), turnId = desk().ctx.newId()) =>
    recordUnanswered(desk().ctx, { turnId, visitorId, question })

  test('groups questions of one meaning, counts visitors, and is closed by an article', async () => {
    const admin = await open()
    const [visitor, turn] = [desk().ctx.newId(), desk().ctx.newId()]
    await ask('do you repair bicycles', visitor, turn)
    await ask('do you repair bicycles', visitor, turn)
    await ask('do you repair bicycles?', visitor)
    await Promise.all([ask('do you repair bicycles'), ask('do you repair bicycles')])
    await ask('is there a newsletter about gardening')
    const gaps = await listGaps(admin, { state: 'open' })
    expect(gaps.map(({ question, visitors, times }) => [question, visitors, times])).toEqual([
      ['do you repair bicycles', 3, 4],
      ['is there a newsletter about gardening', 1, 1],
    ])
    const [first, second] = gaps
    const draft = await draftAnswer(admin, { id: first?.id ?? '', title: 'Repairs', body: 'We repair bicycles on Mondays.' })
    expect(draft.status).toBe('draft')
    expect(await listGaps(admin, { state: 'drafted' })).toMatchObject([{ id: first?.id, documentId: draft.id }])
    await updateDocument(admin, { id: draft.id, revision: draft.revision, change: { status: 'active' } })
    expect(await listGaps(admin, { state: 'answered' })).toMatchObject([{ id: first?.id }])
    await dismissGap(admin, { id: second?.id ?? '' })
    expect(await listGaps(admin, { state: 'open' })).toEqual([])
    await ask('do you repair bicycles')
    expect(await listGaps(admin, { state: 'open' })).toMatchObject([{ id: first?.id, visitors: 4 }])
    await desk().runAll()
  })

  test('finds what is twice and what is old once, and keeps what an answer came upon', async () => {
    const admin = await open()
    const body = 'The museum is open from nine to five on every day but Monday, when the staff clean the rooms.'
    const one = await createDocument(admin, { title: 'Museum', body })
    const two = await createDocument(admin, { title: 'Opening hours', body: `${body.toUpperCase()}!` })
    await desk().runAll()
    await admin.db.query(`UPDATE document SET revised_at = now() - interval '1 year' WHERE id = $1`, [one.id])
    expect(await lookForFindings(desk().ctx)).toBeGreaterThanOrEqual(2)
    expect(await lookForFindings(desk().ctx)).toBe(0)
    const piece = (documentId: string, sentence: string) => ({ chunkId: desk().ctx.newId(), documentId, title: '', sentence, revisedAt: 0 })
    const conflict = { newer: piece(one.id, 'Open till five.'), older: piece(two.id, 'Open till six.'), about: 'numbers' as const }
    await recordConflicts(desk().ctx, [conflict])
    await recordConflicts(desk().ctx, [conflict])
    const findings = (await listFindings(admin, {})).filter(({ first }) => [one.id, two.id].includes(first.documentId))
    expect(findings.map(({ kind }) => kind).sort()).toEqual(['conflict', 'duplicate', 'stale'])
    for (const { id } of findings) await dismissFinding(admin, { id })
    expect((await listFindings(admin, { kind: 'conflict' })).filter(({ first }) => first.documentId === one.id)).toEqual([])
  })
})
