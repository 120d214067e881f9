import { AppError } from '@frontdesk/core/errors'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'

/** Who writes: a visitor's id, and the shop's customer once the shop has vouched for them. */
export type VisitorIdentity = { visitorId: string; customerId: string | null }
/** `expiresAt` is in seconds since 1970. */
export type VerifiedIdentity = VisitorIdentity & { expiresAt: number }
export type TokenAudience = 'web' | 'api'

export const visitorTokenSeconds = 30 * 24 * 60 * 60
const issuer = 'frontdesk'
const Claims = z.object({ sub: z.uuid(), customerId: z.uuid().optional(), exp: z.number() })

export type VisitorTokens = {
  sign(identity: VisitorIdentity, audience: TokenAudience): Promise<string>
  /** Throws `unauthenticated` for a token that is forged, expired, or meant for another audience. */
  verify(token: string, audience: TokenAudience): Promise<VerifiedIdentity>
}

/** Tokens whose signature was checked; each stays valid until it expires, so a check is needed once. */
const maxRemembered = 10_000

/** Signed visitor tokens (JWT, HS256). `secret` is at least 32 characters. */
export const createVisitorTokens = (secret: string): VisitorTokens => {
  const key = new TextEncoder().encode(`visitor:${secret}`)
  const remembered = new Map<string, VerifiedIdentity>()
  const remember = (entry: string, identity: VerifiedIdentity): void => {
    const [oldest] = remembered.keys()
    if (remembered.size >= maxRemembered && oldest !== undefined) remembered.delete(oldest)
    remembered.set(entry, identity)
  }
  return {
    sign: ({ visitorId, customerId }, audience) =>
      new SignJWT(customerId === null ? {} : { customerId })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(visitorId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${visitorTokenSeconds}s`)
        .sign(key),
    verify: async (token, audience) => {
      const entry = `${audience} ${token}`
      const known = remembered.get(entry)
      if (known && known.expiresAt * 1000 > Date.now()) return known
      try {
        const { payload } = await jwtVerify(token, key, { issuer, audience, algorithms: ['HS256'] })
        const claims = Claims.parse(payload)
        const identity = { visitorId: claims.sub, customerId: claims.customerId ?? null, expiresAt: claims.exp }
        remember(entry, identity)
        return identity
      } catch (error) {
        throw new AppError('unauthenticated', 'The token is not valid or has expired.', { cause: error })
      }
    },
  }
}
