import { ImportMode, InterchangeFormat } from '@frontdesk/contracts/nlu/import'
import { AppError } from '@frontdesk/core/errors'
import { requireRole } from '@frontdesk/services/authorize'
import type { Context } from '@frontdesk/services/context'
import { exportData } from '@frontdesk/services/nlu/interchange/export-data'
import { previewImport } from '@frontdesk/services/nlu/interchange/preview-import'
import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { readCookies } from '../../auth/cookies.ts'
import { isSameOrigin } from '../../auth/same-origin.ts'
import { readStaff, staffCookie } from '../../auth/staff-session.ts'
import type { WebContext } from '../../web-context.ts'
import type { HttpBindings } from '../bindings.ts'
import { toHttpError } from '../to-http-error.ts'
import { readBody } from './read-body.ts'

const maxFileBytes = 10 * 1024 * 1024

const ImportQuery = z.object({
  mode: ImportMode.default('merge'),
  format: InterchangeFormat.optional(),
  /** The file's name, whose ending tells the format. */
  name: z.string().max(200).default(''),
})
const ExportQuery = z.object({ format: InterchangeFormat })

const parseQuery = <Schema extends z.ZodType>(schema: Schema, query: Record<string, string>): z.infer<Schema> => {
  const read = schema.safeParse(query)
  if (read.success) return read.data
  throw new AppError('invalid', `The query is not of the right form: ${read.error.issues[0]?.path.join('.') ?? ''}.`)
}

/** Files of training data for the console: behind the staff session, a file as the body as it is. */
export const createNluFiles = (web: WebContext) => {
  const app = new Hono<HttpBindings>()
  const services = async (c: HonoContext<HttpBindings>): Promise<Context> => {
    const staff = await readStaff(web.db, web.authSecret, readCookies(c.req.header('cookie')).get(staffCookie))
    return { ...web, actor: staff ?? { kind: 'system' } }
  }
  app.post('/api/nlu/import', async (c) => {
    if (!isSameOrigin(c.req.header('origin'), c.env.host, web.publicUrl)) {
      throw new AppError('forbidden', 'This request comes from another site.')
    }
    const ctx = await services(c)
    requireRole(ctx.actor, 'admin')
    const { mode, format, name } = parseQuery(ImportQuery, c.req.query())
    const tooLarge = Number(c.req.header('content-length') ?? 0) > maxFileBytes
    const bytes = tooLarge ? null : await readBody(c.req.raw.body, maxFileBytes)
    if (bytes === null) {
      // What is still on its way is not read.
      c.header('connection', 'close')
      return c.json({ error: { code: 'invalid', message: `The file is over ${maxFileBytes / 1024 / 1024} MB.` } }, 413)
    }
    return c.json(await previewImport(ctx, { bytes, name, format: format ?? null, mode }))
  })
  app.get('/api/nlu/export', async (c) => {
    const { format } = parseQuery(ExportQuery, c.req.query())
    const { name, contentType, text } = await exportData(await services(c), { format })
    return c.body(text, 200, {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    })
  })
  app.onError((error, c) => {
    const { status, body } = toHttpError(error)
    if (status === 500) web.log.error({ err: error, route: c.req.path }, 'a file of training data failed')
    return c.json(body, status)
  })
  return app
}
