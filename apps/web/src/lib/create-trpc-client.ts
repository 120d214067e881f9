import { createTRPCClient, httpBatchLink } from '@trpc/client'
import type { AppRouter } from '@/server/trpc/root'

const requestTimeoutMs = 20_000

/** A client of our own tRPC router; a request that hangs is cut off, so that callers can retry. */
export const createApiClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/api/trpc',
        maxURLLength: 8000,
        maxItems: 10,
        fetch: (url, options) => {
          const timeout = AbortSignal.timeout(requestTimeoutMs)
          const signal = options?.signal ? AbortSignal.any([options.signal, timeout]) : timeout
          return fetch(url, { ...options, signal })
        },
      }),
    ],
  })
