import { AppError } from '@frontdesk/core/errors'
import { requireRole } from '@frontdesk/services/authorize'
import type { Context } from '@frontdesk/services/context'
import { previewFile } from '@frontdesk/services/knowledge/document/preview-file'
import { readOriginal } from '@frontdesk/services/knowledge/document/read-original'
import { addFiles, type GivenFile } from '@frontdesk/services/knowledge/sync/add-files'
import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { readCookies } from '../../auth/cookies.ts'
import { isSameOrigin } from '../../auth/same-origin.ts'
import { readStaff, staffCookie } from '../../auth/staff-session.ts'
import type { WebContext } from '../../web-context.ts'
import type { HttpBindings } from '../bindings.ts'
import { readBody } from '../nlu-files/read-body.ts'
import { toHttpError } from '../to-http-error.ts'
import { readFiles } from './read-files.ts'
import { originalHeaders } from './serve-original.ts'

const maxBytes = 60 * 1024 * 1024
/** Bodies held in memory at once. */
const maxUploads = 2

/** Files of knowledge: to look into and to add for admins, and the originals behind citations for whoever may read them. */
export const createKnowledgeFiles = (web: WebContext) => {
  const app = new Hono<HttpBindings>()
  let uploads = 0
  const services = async (c: HonoContext<HttpBindings>): Promise<Context> => {
    const staff = await readStaff(web.db, web.authSecret, readCookies(c.req.header('cookie')).get(staffCookie))
    return { ...web, actor: staff ?? { kind: 'visitor', visitorId: '' } }
  }
  const receive = async <T>(c: HonoContext<HttpBindings>, take: (ctx: Context, files: GivenFile[]) => Promise<T>): Promise<T> => {
    if (!isSameOrigin(c.req.header('origin'), c.env.host, web.publicUrl))
      throw new AppError('forbidden', 'This request comes from another site.')
    const ctx = await services(c)
    requireRole(ctx.actor, 'admin')
    if (uploads >= maxUploads)
      throw new AppError('limit-reached', 'Other files are being received. Try again in a moment.', { retryAfterSeconds: 5 })
    uploads += 1
    try {
      const tooLarge = Number(c.req.header('content-length') ?? 0) > maxBytes
      const bytes = tooLarge ? null : await readBody(c.req.raw.body, maxBytes)
      if (bytes === null) throw new AppError('invalid', `The files are over ${maxBytes / 1024 / 1024} MB.`)
      const headers = { contentType: c.req.header('content-type') ?? '', name: c.req.header('x-file-name') }
      return await take(ctx, await readFiles(new Uint8Array(bytes), headers))
    } finally {
      uploads -= 1
    }
  }

  app.post('/api/knowledge/preview', async (c) => {
    const files = await receive(c, (ctx, given) => Promise.all(given.map((file) => previewFile(ctx, file))))
    return c.json({ files })
  })
  app.post('/api/knowledge/files', async (c) => {
    const sourceId = z.uuid().safeParse(c.req.query('sourceId'))
    if (!sourceId.success) throw new AppError('invalid', 'Say which source the files are for, in sourceId.')
    return c.json(await receive(c, (ctx, files) => addFiles(ctx, { sourceId: sourceId.data, files })))
  })
  app.get('/api/knowledge/original/:id', async (c) => {
    const id = z.uuid().safeParse(c.req.param('id'))
    if (!id.success) throw new AppError('not-found', 'There is no such document.')
    const original = await readOriginal(await services(c), { documentId: id.data })
    if (original.kind === 'page') return c.redirect(original.url, 302)
    return c.body(new Uint8Array(original.bytes), 200, originalHeaders(original))
  })
  app.onError((error, c) => {
    const { status, body } = toHttpError(error)
    if (status === 500) web.log.error({ err: error, route: c.req.path }, 'a file of knowledge failed')
    return c.json(body, status)
  })
  return app
}
