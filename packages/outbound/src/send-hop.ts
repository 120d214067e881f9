import { AppError } from '@frontdesk/core/errors'
import { Client } from 'undici'
import { createConnector } from './create-connector.ts'
import type { Hop } from './follow-redirect.ts'
import type { OutboundRequest, OutboundResponse, ResolveHost } from './port.ts'
import { readBody } from './read-body.ts'
import { isAccepted, readContentType } from './read-content-type.ts'
import type { Target } from './read-target.ts'

export type HopAnswer =
  | { kind: 'redirect'; status: number; location: string }
  | { kind: 'answer'; answer: Omit<OutboundResponse, 'redirects'> }

type HopOptions = {
  target: Target
  resolve: ResolveHost
  request: OutboundRequest
  signal: AbortSignal
  userAgent: string
  followsRedirects: boolean
}

const maxHeaderBytes = 16_384

const flatten = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )

const checkAnswer = (status: number, headers: Record<string, string>, { accept, maxBytes }: OutboundRequest, method: string) => {
  if (status >= 500) throw new AppError('upstream-unavailable', `The server failed (status ${status}).`)
  const { contentType } = readContentType(headers['content-type'])
  const expected = accept === undefined || status >= 300 || status === 204 || isAccepted(contentType, accept)
  if (!expected)
    throw new AppError('invalid', `The answer is of a type that was not asked for (${contentType.slice(0, 80) || 'none named'}).`)
  const compressed = headers['content-encoding'] !== undefined
  if (!compressed && method !== 'HEAD' && Number(headers['content-length']) > maxBytes)
    throw new AppError('limit-reached', `The answer is larger than ${Math.ceil(maxBytes / 1024)} KB.`)
}

/** One request on a connection of its own, which is closed whatever comes of it: no cookies, no reuse, no proxy. */
export const sendHop = async (hop: Hop, options: HopOptions): Promise<HopAnswer> => {
  const { target, request, signal } = options
  const client = new Client(target.url.origin, {
    connect: createConnector(target, options.resolve, request.timeoutMs),
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: request.timeoutMs,
    bodyTimeout: request.timeoutMs,
    pipelining: 0,
  })
  // A request that still waits for its connection does not hear its own signal.
  const cut = () => client.destroy(signal.reason, () => undefined)
  signal.addEventListener('abort', cut, { once: true })
  try {
    const {
      statusCode: status,
      headers: received,
      body,
    } = await client.request({
      path: `${target.url.pathname}${target.url.search}`,
      method: hop.method,
      headers: { 'user-agent': options.userAgent, 'accept-encoding': 'gzip, deflate, br', ...hop.headers },
      body: hop.body,
      signal,
    })
    body.on('error', () => undefined)
    const headers = flatten(received)
    const location = headers['location']
    if (options.followsRedirects && status >= 300 && status < 400 && status !== 304 && location !== undefined)
      return { kind: 'redirect', status, location }
    checkAnswer(status, headers, request, hop.method)
    const bytes = hop.method === 'HEAD' ? new Uint8Array() : await readBody(body, headers['content-encoding'], request.maxBytes)
    return { kind: 'answer', answer: { url: target.url.href, status, headers, ...readContentType(headers['content-type']), body: bytes } }
  } finally {
    signal.removeEventListener('abort', cut)
    void client.destroy().catch(() => undefined)
  }
}
