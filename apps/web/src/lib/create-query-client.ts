import { QueryClient } from '@tanstack/react-query'
import { readAppError } from './read-app-error.ts'

/** A query cache that retries only what may succeed on another try. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Offline a call fails at once and says so, where it would else wait unseen.
        networkMode: 'always',
        retry: (failures, error) => failures < 3 && readAppError(error).retryable,
        retryDelay: (attempt) => Math.min(8000, 500 * 2 ** attempt) * (0.75 + Math.random() / 2),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
