'use client'
import type { ImportPreview } from '@frontdesk/contracts/nlu/import'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { describeCount } from '@/components/describe-count'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'
import { uploadImport } from './upload-import.ts'

/** Previews a file and applies it. A preview that nobody applies is thrown away. */
export const useImport = (onDone: () => void) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const check = useMutation({
    mutationFn: async ({ file, mode }: { file: File; mode: ImportPreview['mode'] }) => {
      running.current?.abort()
      running.current = new AbortController()
      const upload = await uploadImport(file, mode, running.current.signal)
      if (!upload.ok) throw new Error(upload.message)
      return upload.preview
    },
  })
  const discard = useMutation(trpc.nlu.interchange.discard.mutationOptions())
  const apply = useMutation(
    trpc.nlu.interchange.applyImport.mutationOptions({
      onSuccess: ({ phrases, intents, entities }) => {
        const parts = [describeCount(phrases, 'phrase'), describeCount(intents, 'intent'), describeCount(entities, 'entity', 'entities')]
        toast.success('Imported', `${parts.join(', ')}. Train a model to use them.`)
        onDone()
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.nlu.pathKey() }),
    }),
  )
  const preview = check.data ?? null
  const reset = () => {
    if (preview !== null && !apply.isSuccess) discard.mutate({ token: preview.token })
    running.current?.abort()
    check.reset()
    apply.reset()
  }
  const problem = check.isError
    ? check.error instanceof TypeError
      ? 'The server could not be reached. Check your connection and try again.'
      : check.error.message
    : apply.isError
      ? explainFailure(apply.error)
      : null
  return { check, apply, preview, problem, reset }
}
