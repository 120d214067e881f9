'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useCallback, useReducer, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import { noSelection, reduceSelection } from '../phrases/reduce-selection.ts'

/** What is ticked. Ranges and "all" may reach rows that were never scrolled to; their ids are read first. */
export const usePhraseSelection = (readIds: (first: number, final: number) => Promise<string[]>) => {
  const [selection, act] = useReducer(reduceSelection, noSelection)
  const [reading, setReading] = useState(false)
  const toast = useToast()
  const { anchor } = selection

  const read = useCallback(
    async (kind: 'range' | 'all', first: number, final: number) => {
      setReading(true)
      try {
        act({ kind, ids: await readIds(first, final) })
      } catch (error) {
        toast.error('Not everything could be selected', explainFailure(error))
      } finally {
        setReading(false)
      }
    },
    [readIds, toast],
  )
  const stretch = useCallback(
    (index: number) => read('range', Math.min(anchor ?? index, index), Math.max(anchor ?? index, index)),
    [anchor, read],
  )
  const all = useCallback((total: number) => (total > 0 ? read('all', 0, total - 1) : Promise.resolve()), [read])
  return { ids: selection.ids, reading, act, stretch, all }
}
