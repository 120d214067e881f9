import { CreateDocumentInput, ListDocumentsInput, UpdateDocumentInput } from '@frontdesk/contracts/knowledge/document'
import { createDocument } from '@frontdesk/services/knowledge/document/create-document'
import { listCollections } from '@frontdesk/services/knowledge/document/list-collections'
import { listDocuments } from '@frontdesk/services/knowledge/document/list-documents'
import { readDocument, readVersion } from '@frontdesk/services/knowledge/document/read-document'
import { removeDocument } from '@frontdesk/services/knowledge/document/remove-document'
import { restoreDocument, updateDocument } from '@frontdesk/services/knowledge/document/update-document'
import { z } from 'zod'
import { roleProcedure, router } from '../../init.ts'
import { ByRevision } from '../nlu/by-revision.ts'

const viewerProcedure = roleProcedure('viewer')
const adminProcedure = roleProcedure('admin')
const version = z.number().int().positive()

export const documentsRouter = router({
  list: viewerProcedure.input(ListDocumentsInput).query(({ ctx, input }) => listDocuments(ctx.services, input)),
  collections: viewerProcedure.query(({ ctx }) => listCollections(ctx.services)),
  read: viewerProcedure.input(z.strictObject({ id: z.uuid() })).query(({ ctx, input }) => readDocument(ctx.services, input)),
  version: viewerProcedure.input(z.strictObject({ id: z.uuid(), version })).query(({ ctx, input }) => readVersion(ctx.services, input)),
  create: adminProcedure.input(CreateDocumentInput).mutation(({ ctx, input }) => createDocument(ctx.services, input)),
  update: adminProcedure.input(UpdateDocumentInput).mutation(({ ctx, input }) => updateDocument(ctx.services, input)),
  restore: adminProcedure.input(ByRevision.extend({ version })).mutation(({ ctx, input }) => restoreDocument(ctx.services, input)),
  remove: adminProcedure.input(ByRevision).mutation(({ ctx, input }) => removeDocument(ctx.services, input)),
})
