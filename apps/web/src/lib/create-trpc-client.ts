import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import type { AppRouter } from '@/server/trpc/root'

const requestTimeoutMs = 20_000

const fetchWithin: NonNullable<Parameters<typeof httpLink>[0]['fetch']> = (url, options) => {
  const timeout = AbortSignal.timeout(requestTimeoutMs)
  const signal = options?.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  return fetch(url, { ...options, signal })
}

/**
 * A client of our own tRPC router; a request that hangs is cut off, so that callers can retry. Calls of one moment share a request, and
 * wait for the slowest of them, unless their context says `alone`.
 */
export const createApiClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ context }) => context['alone'] === true,
        true: httpLink({ url: '/api/trpc', fetch: fetchWithin }),
        false: httpBatchLink({ url: '/api/trpc', maxURLLength: 8000, maxItems: 10, fetch: fetchWithin }),
      }),
    ],
  })
