import { AppError } from '@frontdesk/core/errors'
import type { OutboundRequest } from './port.ts'

export type Hop = {
  url: string
  method: NonNullable<OutboundRequest['method']>
  headers: Record<string, string>
  body: string | Uint8Array | null
}

const redirects = new Set([301, 302, 303, 307, 308])
const safeElsewhere = new Set(['accept', 'accept-language'])

/** The next request of a redirect, or null when the answer is none. What may be secret never goes to another origin. */
export const followRedirect = (hop: Hop, status: number, location: string | undefined): Hop | null => {
  if (!redirects.has(status) || location === undefined) return null
  if (!URL.canParse(location, hop.url)) throw new AppError('invalid', 'The server redirects to something that is not a web address.')
  const url = new URL(location, hop.url)
  url.hash = ''
  const toGet = status === 303 ? hop.method !== 'HEAD' : status < 303 && hop.method === 'POST'
  const sameOrigin = url.origin === new URL(hop.url).origin
  if (!sameOrigin && !toGet && hop.body !== null) throw new AppError('invalid', 'The server redirects what was sent to another host.')
  return {
    url: url.href,
    method: toGet ? 'GET' : hop.method,
    headers: sameOrigin ? hop.headers : Object.fromEntries(Object.entries(hop.headers).filter(([name]) => safeElsewhere.has(name))),
    body: toGet ? null : hop.body,
  }
}
