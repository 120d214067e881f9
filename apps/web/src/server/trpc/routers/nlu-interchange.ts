import { ImportMode, InterchangeFormat } from '@frontdesk/contracts/nlu/import'
import { applyImport } from '@frontdesk/services/nlu/interchange/apply-import'
import { discardImport } from '@frontdesk/services/nlu/interchange/discard-import'
import { previewImport } from '@frontdesk/services/nlu/interchange/preview-import'
import { z } from 'zod'
import { roleProcedure, router } from '../init.ts'

const adminProcedure = roleProcedure('admin')
const ByToken = z.strictObject({ token: z.uuid() })

/** Files are uploaded to `/api/nlu/import`; `preview` is for text that was pasted. */
export const nluInterchangeRouter = router({
  preview: adminProcedure
    .input(
      z.strictObject({
        format: InterchangeFormat.optional(),
        mode: ImportMode,
        name: z.string().max(200).default(''),
        text: z.string().max(64 * 1024),
      }),
    )
    .mutation(({ ctx, input: { format = null, mode, name, text } }) =>
      previewImport(ctx.services, { format, mode, name, bytes: new TextEncoder().encode(text) }),
    ),
  applyImport: adminProcedure.input(ByToken).mutation(({ ctx, input }) => applyImport(ctx.services, input)),
  discard: adminProcedure.input(ByToken).mutation(({ ctx, input }) => discardImport(ctx.services, input)),
})
