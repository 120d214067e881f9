import { randomUUID } from 'node:crypto'
import { isAppError } from '@frontdesk/core/errors'
import { expect, test } from 'vitest'
import { isUniqueViolation } from './is-unique-violation.ts'
import { describeOnEachShape } from './testing/databases.ts'
import { toJson } from './to-json.ts'
import { parseVector, toVectorLiteral } from './vector.ts'

const catchError = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => null).catch((error: unknown) => error)

describeOnEachShape((database) => {
  test('returns the same types', async () => {
    const { db } = database()
    const id = randomUUID()
    const at = new Date('2026-03-01T12:34:56.789Z')
    const [row] = await db.query(
      `SELECT $1::int8 AS big, array[1, 2]::int8[] AS bigs, $2::timestamptz AS at, $3::jsonb AS object, $4::bytea AS bytes,
              $5::vector AS vector, 1.5::numeric AS exact, 0.25::float8 AS float, true AS yes, null::text AS nothing,
              $6::uuid = ANY($7::uuid[]) AS found, count(*) AS count`,
      [9007199254740991, at, toJson({ a: [1, null] }), Uint8Array.of(0, 255), '[1,2,3]', id, [randomUUID(), id]],
    )
    expect(row).toEqual({
      big: 9007199254740991,
      bigs: [1, 2],
      at,
      object: { a: [1, null] },
      bytes: Uint8Array.of(0, 255),
      vector: '[1,2,3]',
      exact: '1.5',
      float: 0.25,
      yes: true,
      nothing: null,
      found: true,
      count: 1,
    })
    expect(await db.query('SELECT 1 AS a; SELECT 2 AS b')).toEqual([{ b: 2 }])
    await expect(db.query('SELECT 9007199254740993::int8', [])).rejects.toThrow('too large')
  })

  test('rolls back what a transaction did before it threw', async () => {
    const { db } = database()
    const id = randomUUID()
    const insert = 'INSERT INTO visitor (id) VALUES ($1)'
    const failure = db.transaction(async (tx) => {
      await tx.query(insert, [id])
      throw new Error('no')
    })
    await expect(failure).rejects.toThrow('no')
    expect(await db.query('SELECT 1 FROM visitor WHERE id = $1', [id])).toEqual([])
    expect(await db.transaction((tx) => tx.query(`${insert} RETURNING id`, [id]))).toEqual([{ id }])
    const again = await catchError(db.transaction((tx) => tx.query(insert, [id])))
    expect(isUniqueViolation(again)).toBe(true)
    expect(isUniqueViolation(again, 'visitor_pkey')).toBe(true)
    expect(isUniqueViolation(again, 'other')).toBe(false)
    await db.ping()
  })

  test('serves many callers at once, each its own rows', async () => {
    const { db } = database()
    const numbers = Array.from({ length: 200 }, (_, index) => index)
    const rows = await Promise.all(
      numbers.map((number) =>
        number % 3 === 0
          ? db.transaction((tx) => tx.query<{ n: number }>('SELECT $1::int AS n', [number]))
          : db.query<{ n: number }>('SELECT $1::int AS n', [number]),
      ),
    )
    expect(rows.flat().map(({ n }) => n)).toEqual(numbers)
  })

  test('finds the nearest vector by the index', async () => {
    const { db } = database()
    const axis = (index: number) => toVectorLiteral(Float32Array.from({ length: 384 }, (_, at) => (at === index ? 1 : 0)))
    await db.query('CREATE TABLE spot (id int, embedding vector(384)); CREATE INDEX ON spot USING hnsw (embedding vector_cosine_ops)')
    for (const id of [1, 2, 3]) await db.query('INSERT INTO spot VALUES ($1, $2)', [id, axis(id)])
    const [nearest] = await db.transaction(async (tx) => {
      await tx.query('SET LOCAL enable_seqscan = off')
      return tx.query<{ id: number; embedding: string }>('SELECT * FROM spot ORDER BY embedding <=> $1 LIMIT 1', [axis(2)])
    })
    expect(nearest?.id).toBe(2)
    expect(parseVector(nearest?.embedding ?? '')[2]).toBe(1)
  })

  test('works through Prisma: JSON, bytes, dates, enums, interactive transactions, unique violations', async () => {
    const { prisma, query } = database().db
    const visitor = await prisma.visitor.create({ data: { id: randomUUID(), name: 'Maya' } })
    const conversation = await prisma.conversation.create({ data: { id: randomUUID(), visitorId: visitor.id, channel: 'api' } })
    const createdAt = new Date('2026-01-02T03:04:05.678Z')
    const message = { conversationId: conversation.id, seq: 1, sender: 'bot' as const, text: 'Hi', createdAt }
    const content = { quickReplies: [{ label: '✓ "yes"', value: 'yes' }] }
    await prisma.message.create({ data: { ...message, id: randomUUID(), content } })
    expect(await prisma.message.findFirst({ where: { conversationId: conversation.id }, include: { conversation: true } })).toMatchObject({
      ...message,
      content,
      conversation: { owner: 'bot', channel: 'api' },
    })
    expect(await query('SELECT created_at FROM message WHERE conversation_id = $1', [conversation.id])).toEqual([{ created_at: createdAt }])

    const artifact = Uint8Array.from({ length: 300 }, (_, index) => index)
    const model = await prisma.nluModel.create({ data: { id: randomUUID(), artifact, metrics: { accuracy: 0.9 } } })
    expect(new Uint8Array((await prisma.nluModel.findUniqueOrThrow({ where: { id: model.id } })).artifact ?? [])).toEqual(artifact)

    await expect(prisma.message.create({ data: { ...message, id: randomUUID() } })).rejects.toMatchObject({ code: 'P2002' })
    const failure = prisma.$transaction(async (tx) => {
      await tx.visitor.update({ where: { id: visitor.id }, data: { name: 'Changed' } })
      throw new Error('no')
    })
    await expect(failure).rejects.toThrow('no')
    await prisma.$transaction(async (tx) => {
      await tx.visitor.update({ where: { id: visitor.id }, data: { email: 'maya@example.com' } })
    })
    expect(await prisma.visitor.findUnique({ where: { id: visitor.id } })).toMatchObject({ name: 'Maya', email: 'maya@example.com' })
  })

  test('leaves other errors as they are', async () => {
    const { db } = database()
    const error = await catchError(db.query('SELECT 1 / $1::int', [0]))
    expect(error).toMatchObject({ code: '22012' })
    expect(isAppError(error)).toBe(false)
  })
})
