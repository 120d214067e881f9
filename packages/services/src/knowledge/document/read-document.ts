import type { DocumentDetail, DocumentVersionView } from '@frontdesk/contracts/knowledge/document'
import { AppError } from '@frontdesk/core/errors'
import { listChunks } from '@frontdesk/db/knowledge/list-chunks'
import { listVersions, readVersion as readVersionRow } from '@frontdesk/db/knowledge/list-versions'
import { readBody } from '@frontdesk/db/knowledge/read-body'
import { requireRole } from '../../authorize.ts'
import type { Context } from '../../context.ts'
import { toChunkView } from '../chunk/to-chunk-view.ts'
import { toVersionView, viewDocument } from './to-document-view.ts'

type ReadContext = Pick<Context, 'db' | 'actor'>

/** A document with its newest words, its passages and its history. */
export const readDocument = async (ctx: ReadContext, { id }: { id: string }): Promise<DocumentDetail> => {
  requireRole(ctx.actor, 'viewer')
  const document = await viewDocument(ctx.db, id)
  const body = await readBody(ctx.db, { documentId: id })
  const chunks = await listChunks(ctx.db, { documentId: id })
  const versions = await listVersions(ctx.db, { documentId: id })
  return { document, body: body ?? '', chunks: chunks.map(toChunkView), versions: versions.map(toVersionView) }
}

/** What a document said in one of its versions. */
export const readVersion = async (ctx: ReadContext, input: { id: string; version: number }): Promise<DocumentVersionView> => {
  requireRole(ctx.actor, 'viewer')
  const row = await readVersionRow(ctx.db, { documentId: input.id, version: input.version })
  if (!row) throw new AppError('not-found', 'There is no such version.')
  return toVersionView(row)
}
