import { isAppError } from '@frontdesk/core/errors'
import { verifyCredentials } from '@frontdesk/services/agent/verify-credentials'
import type { NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { getWebContext } from '../web-context.ts'
import { clientAddress } from './client-address.ts'
import { staffCookie, staffSessionSeconds } from './staff-session.ts'

const Credentials = z.object({ email: z.string().max(200), password: z.string().max(200) })

/** next-auth's settings: e-mail and password, sessions as JWTs for 12 hours, the role read from the account each time. */
export const authOptions = (): NextAuthOptions => {
  const web = getWebContext()
  return {
    secret: web.authSecret,
    session: { strategy: 'jwt', maxAge: staffSessionSeconds },
    pages: { signIn: '/sign-in' },
    cookies: {
      sessionToken: {
        name: staffCookie,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: web.publicUrl.startsWith('https:') },
      },
    },
    providers: [
      credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (input, request) => {
          const parsed = Credentials.safeParse(input)
          if (!parsed.success) return null
          const forwarded: unknown = request.headers?.['x-forwarded-for']
          const address = clientAddress(undefined, typeof forwarded === 'string' ? forwarded : null, web.trustedProxies)
          try {
            return await verifyCredentials(web, { ...parsed.data, address })
          } catch (error) {
            if (isAppError(error) && error.code === 'limit-reached') throw new Error('limit-reached')
            web.log.error({ err: error }, 'sign-in failed')
            throw new Error('unavailable')
          }
        },
      }),
    ],
    callbacks: {
      session: ({ session }) => session,
    },
  }
}
