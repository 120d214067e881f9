import { lookup } from 'node:dns/promises'
import { AppError, isAppError } from '@frontdesk/core/errors'
import { explainFailure } from './explain-failure.ts'
import { followRedirect, type Hop } from './follow-redirect.ts'
import type { FetchPublic, OutboundRequest, OutboundResponse, ResolveHost } from './port.ts'
import { readTarget } from './read-target.ts'
import { sendHop } from './send-hop.ts'

export type OutboundClientOptions = {
  userAgent: string
  /** `host:port` pairs that may be private, for tests and benches; only spelled like this are they let through. */
  allowPrivate?: readonly string[]
  resolve?: ResolveHost
  log?: { debug(fields: Record<string, unknown>, message: string): void }
  now?: () => number
}

const resolveByName: ResolveHost = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }))

const lowerNames = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const firstHop = (url: string, { method = 'GET', headers = {}, body, accept }: OutboundRequest): Hop => ({
  url,
  method,
  headers: { ...(accept === undefined ? {} : { accept: accept.join(', ') }), ...lowerNames(headers) },
  body: body ?? null,
})

const explain = (error: unknown, timeoutMs: number, deadline: AbortSignal, caller: AbortSignal | undefined): unknown => {
  if (caller?.aborted === true) return caller.reason
  if (deadline.aborted) return new AppError('upstream-unavailable', `The server took longer than ${timeoutMs / 1000} s.`, { cause: error })
  if (isAppError(error)) return error
  return new AppError('upstream-unavailable', explainFailure(error), { cause: error })
}

/** The one way out to addresses that others chose: public ones only, checked at connect time on every hop, with size and time caps. */
export const createOutboundClient = (options: OutboundClientOptions): { fetchPublic: FetchPublic } => {
  const { userAgent, resolve = resolveByName, now = Date.now } = options
  const allowPrivate = new Set(options.allowPrivate)

  const follow = async (url: string, request: OutboundRequest, signal: AbortSignal): Promise<OutboundResponse> => {
    const { maxRedirects = 5 } = request
    const redirects: string[] = []
    let hop = firstHop(url, request)
    for (;;) {
      const target = readTarget(hop.url, allowPrivate)
      const outcome = await sendHop(hop, { target, resolve, request, signal, userAgent, followsRedirects: maxRedirects > 0 })
      if (outcome.kind === 'answer') return { ...outcome.answer, redirects }
      const next = followRedirect(hop, outcome.status, outcome.location)
      if (next === null)
        throw new AppError('invalid', `The server answered with a redirect that is not understood (status ${outcome.status}).`)
      if (redirects.length >= maxRedirects) throw new AppError('invalid', `The server redirects more than ${maxRedirects} times.`)
      redirects.push(hop.url)
      hop = next
    }
  }

  return {
    fetchPublic: async (url, request) => {
      const startedAt = now()
      request.signal?.throwIfAborted()
      const deadline = new AbortController()
      const timer = setTimeout(() => deadline.abort(new Error('deadline')), request.timeoutMs)
      const signal = request.signal === undefined ? deadline.signal : AbortSignal.any([request.signal, deadline.signal])
      try {
        const response = await follow(url, request, signal)
        options.log?.debug(
          { status: response.status, bytes: response.body.length, hops: response.redirects.length, ms: now() - startedAt },
          'fetched',
        )
        return response
      } catch (error) {
        throw explain(error, request.timeoutMs, deadline.signal, request.signal)
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
