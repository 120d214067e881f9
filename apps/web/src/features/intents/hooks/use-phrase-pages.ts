'use client'
import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ListedPhrase, PhrasePageData, PhraseSource } from '../phrases/phrase-source.ts'
import { toPageNumbers } from '../phrases/to-page-numbers.ts'

const pageSize = 100
/** Most the server gives at once. */
const idsPerRead = 500
const readsAtOnce = 5

const readPages = (results: UseQueryResult<PhrasePageData>[]) => {
  const rows = new Map<number, ListedPhrase>()
  let newest = -1
  let total: number | null = null
  for (const { data, dataUpdatedAt } of results) {
    if (data === undefined) continue
    for (const [index, item] of data.items.entries()) rows.set(data.offset + index, item)
    if (dataUpdatedAt > newest) [newest, total] = [dataUpdatedAt, data.total]
  }
  const failed = results.find(({ isError }) => isError)
  return {
    rows,
    total,
    error: failed?.error ?? null,
    fetching: results.some(({ isFetching }) => isFetching),
    retry: () => {
      for (const result of results) if (result.isError) void result.refetch()
    },
  }
}

/** The rows in view of a list of any length, read page by page as it is scrolled. Under a new filter the old rows stay until the new come. */
export const usePhrasePages = (source: PhraseSource) => {
  const [pages, setPages] = useState<readonly number[]>([0])
  const current = useQueries({
    queries: pages.map((page) => ({
      queryKey: [...source.key, page],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.read(page * pageSize, pageSize, signal),
    })),
    combine: readPages,
  })
  const [last, setLast] = useState(current)
  if (current.total !== null && current !== last) setLast(current)
  const shown = current.total === null && current.error === null ? last : current

  /** Reads what these rows need; the page of row `keep` stays as well. */
  const show = useCallback((first: number, final: number, keep: number | null = null) => {
    const kept = keep === null ? [] : toPageNumbers(keep, keep, pageSize)
    const next = [...new Set([...kept, ...toPageNumbers(first, final, pageSize)])].sort((one, other) => one - other)
    setPages((before) => (before.join() === next.join() ? before : next))
  }, [])
  const { rows } = shown
  const readIds = useCallback(
    async (first: number, final: number): Promise<string[]> => {
      const known = Array.from({ length: final - first + 1 }, (_, step) => rows.get(first + step)?.id)
      if (known.every((id) => id !== undefined)) return known
      const starts = Array.from({ length: Math.ceil((final - first + 1) / idsPerRead) }, (_, step) => first + step * idsPerRead)
      const ids: string[] = []
      for (let at = 0; at < starts.length; at += readsAtOnce) {
        const reads = starts.slice(at, at + readsAtOnce).map((start) => source.read(start, Math.min(idsPerRead, final - start + 1)))
        for (const page of await Promise.all(reads)) ids.push(...page.items.map(({ id }) => id))
      }
      return [...new Set(ids)]
    },
    [rows, source],
  )
  return { ...shown, pending: shown !== current, show, readIds }
}
