import { readPassage } from '@frontdesk/services/knowledge/read-passage'
import { z } from 'zod'
import { router, visitorProcedure } from '../init.ts'
import { chunksRouter } from './knowledge/chunks.ts'
import { documentsRouter } from './knowledge/documents.ts'
import { findingsRouter } from './knowledge/findings.ts'
import { gapsRouter } from './knowledge/gaps.ts'
import { labRouter } from './knowledge/lab.ts'
import { sourcesRouter } from './knowledge/sources.ts'
import { testsRouter } from './knowledge/tests.ts'

export const knowledgeRouter = router({
  sources: sourcesRouter,
  documents: documentsRouter,
  chunks: chunksRouter,
  lab: labRouter,
  tests: testsRouter,
  gaps: gapsRouter,
  findings: findingsRouter,
  passage: visitorProcedure
    .input(z.strictObject({ chunkId: z.uuid(), sentence: z.string().max(4000).optional() }))
    .query(({ ctx, input }) => readPassage(ctx.services, input)),
})
