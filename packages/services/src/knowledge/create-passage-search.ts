import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@frontdesk/db/client'
import { countSentences } from '@frontdesk/db/knowledge/count-sentences'
import { readKnowledgeVersion } from '@frontdesk/db/knowledge/read-knowledge-version'
import type { Logger } from '@frontdesk/telemetry/logger'
import { createExactIndex, type ExactIndex } from './exact-index.ts'
import type { PassageSearch } from './passage-search.ts'
import { refreshExactIndex } from './refresh-exact-index.ts'
import { searchInDatabase } from './search-in-database.ts'

type Options = {
  db: Database
  log: Logger
  encoderHash: string
  /**
   * Sentences up to which the index is held in this process: 5,000 take 25 MB and 2 ms a question. No limit on the embedded database unless
   * told, which has no index of vectors of its own.
   */
  exactLimit?: number
  /** How old what is served may be, in milliseconds. */
  refreshMs?: number
  /** How long the first question after a quiet time waits for what is new, in milliseconds. */
  patienceMs?: number
}

type Loaded = { version: number; search: PassageSearch; index: ExactIndex | null }

/** While knowledge keeps coming in, loading it takes at most one part in so many of the time. */
const loadingShare = 20
/** What is served never lags behind by more than so many times `refreshMs`. */
const longestRest = 10
/** After so many times `refreshMs` without a question, the next one waits for what is new. */
const quietRefreshes = 2
const serverExactLimit = 5000

const searchInMemory = (index: ExactIndex): PassageSearch => ({
  search: async (question, vector, options) => index.search(question, await vector, options),
  readSentences: async (chunkIds, vector) => index.readSentences(chunkIds, vector),
  readTokenVectors: async (chunkIds) => index.readTokenVectors(chunkIds),
})

const load = async (options: Options, loaded: Loaded | null): Promise<Loaded> => {
  const { db, encoderHash, exactLimit = db.kind === 'pglite' ? Number.POSITIVE_INFINITY : serverExactLimit } = options
  if (exactLimit !== Number.POSITIVE_INFINITY) {
    const version = await readKnowledgeVersion(db)
    if ((await countSentences(db, exactLimit + 1)) > exactLimit) return { version, search: searchInDatabase(db, encoderHash), index: null }
  }
  const index = loaded?.index ?? createExactIndex()
  const { version } = await refreshExactIndex(index, { db, encoderHash })
  return { version, search: searchInMemory(index), index }
}

/**
 * Search that fits the amount of knowledge: small sets are searched in this process, large ones in the database. Loads on first use,
 * and what has changed since when the knowledge has, which is looked up at most every `refreshMs` and beside the questions, so what is served
 * lags behind by about that, and by more while much is changing. The first question after a quiet time waits for what is new, so that
 * whoever publishes and asks is answered from it. With the database away the loaded index keeps serving.
 */
export const createPassageSearch = (options: Options): PassageSearch => {
  const { db, log, refreshMs = 1000, patienceMs = 500 } = options
  let loaded: Loaded | null = null
  let loading: Promise<Loaded> | null = null
  let checkedAt = 0
  let askedAt = 0
  let restMs = refreshMs

  const reload = (): Promise<Loaded> => {
    const startedAt = performance.now()
    loading ??= load(options, loaded)
      .then((next) => {
        loaded = next
        checkedAt = performance.now()
        restMs = Math.max(refreshMs, Math.min(longestRest * refreshMs, loadingShare * (checkedAt - startedAt)))
        return next
      })
      .finally(() => {
        loading = null
      })
    return loading
  }

  const refresh = async (current: Loaded): Promise<void> => {
    try {
      if ((await readKnowledgeVersion(db)) !== current.version) await reload()
    } catch (error) {
      log.warn({ err: error }, 'knowledge not refreshed; serving what is loaded')
    }
  }

  const current = async (): Promise<PassageSearch> => {
    if (!loaded) return (await reload()).search
    const now = performance.now()
    const isQuiet = now - askedAt >= quietRefreshes * refreshMs
    askedAt = now
    if (now - checkedAt >= (isQuiet ? refreshMs : restMs)) {
      checkedAt = now
      restMs = refreshMs
      const refreshed = refresh(loaded)
      if (isQuiet) await Promise.race([refreshed, sleep(patienceMs, undefined, { ref: false })])
    }
    return loaded.search
  }

  return {
    search: async (question, vector, searchOptions) => (await current()).search(question, vector, searchOptions),
    readSentences: async (chunkIds, vector) => (await current()).readSentences(chunkIds, vector),
    readTokenVectors: async (chunkIds) => (await current()).readTokenVectors(chunkIds),
  }
}
