import { isAppError } from '@frontdesk/core/errors'
import { requireRole } from '@frontdesk/services/authorize'
import type { Context } from '@frontdesk/services/context'
import { initTRPC, TRPCError } from '@trpc/server'
import type { StaffActor } from '../auth/staff-session.ts'
import type { VisitorIdentity } from '../auth/visitor-token.ts'
import type { WebContext } from '../web-context.ts'
import { internalMessage, toTrpcError } from './to-trpc-error.ts'

/** What a request brings: who may be behind it, and how to change who the visitor is. */
export type RequestContext = {
  web: WebContext
  visitor: VisitorIdentity | null
  staff: StaffActor | null
  address: string
  setVisitor(identity: VisitorIdentity): Promise<void>
}

type Meta = { role: 'visitor' | 'viewer' | 'agent' | 'admin' }

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const cause = isAppError(error.cause) ? error.cause : null
      const unknown = !cause && error.code === 'INTERNAL_SERVER_ERROR'
      const badInput = !cause && error.code === 'BAD_REQUEST'
      return {
        ...shape,
        message: unknown ? internalMessage : badInput ? 'The request is not of the right form.' : shape.message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          appCode: cause?.code ?? null,
          retryAfterSeconds: cause?.retryAfterSeconds ?? null,
        },
      }
    },
  })

export const router = t.router
export const createCaller = t.createCallerFactory

const procedure = t.procedure.use(async ({ ctx, path, next }) => {
  const result = await next()
  if (result.ok) return result
  const error = toTrpcError(result.error)
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    ctx.web.metrics.error('trpc', error.cause)
    ctx.web.log.error({ err: error.cause, path }, 'a tRPC call failed')
  }
  throw error
})

/** The services' context for whoever acts in this request. */
const actAs = (request: RequestContext, actor: Context['actor']): Context => ({ ...request.web, actor })

/** For the visitor behind the cookie. */
export const visitorProcedure = procedure.meta({ role: 'visitor' }).use(({ ctx, next }) => {
  if (!ctx.visitor) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Reload the page to start.' })
  return next({ ctx: { visitor: ctx.visitor, services: actAs(ctx, { kind: 'visitor', visitorId: ctx.visitor.visitorId }) } })
})

/** For signed-in staff of at least `role`. */
export const roleProcedure = (role: 'viewer' | 'agent' | 'admin') =>
  procedure.meta({ role }).use(({ ctx, next }) => {
    const staff = requireRole(ctx.staff ?? { kind: 'system' }, role)
    return next({ ctx: { staff, services: actAs(ctx, staff) } })
  })
