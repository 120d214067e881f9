'use client'
import type { ChunkView } from '@frontdesk/contracts/knowledge/chunk'
import type { DocumentStatus, DocumentView } from '@frontdesk/contracts/knowledge/document'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useTRPC } from '@/lib/trpc'

const told: Record<DocumentStatus, { title: string; description: string }> = {
  active: { title: 'Published', description: 'Answers quote it from now on.' },
  retired: { title: 'Retired', description: 'Answers do not quote it any more.' },
  draft: { title: 'It is a draft now', description: 'Answers do not quote it any more.' },
}

/** Changes a document and its passages. Whatever comes of it, the document is read again. */
export const useDocumentActions = ({ id, revision }: Pick<DocumentView, 'id' | 'revision'>) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { documents, chunks, sources } = trpc.knowledge
  const settle = () => {
    void queryClient.invalidateQueries({ queryKey: sources.pathKey() })
    return queryClient.invalidateQueries({ queryKey: documents.pathKey() })
  }
  const fail = (title: string) => (error: unknown) => void toast.error(title, explainFailure(error))
  // Shown at once; the document is read again behind it.
  const show = (saved: ChunkView) =>
    queryClient.setQueryData(
      documents.read.queryKey({ id }),
      (known) => known && { ...known, chunks: known.chunks.map((chunk) => (chunk.id === saved.id ? saved : chunk)) },
    )

  const update = useMutation(documents.update.mutationOptions({ onSettled: settle }))
  const setStatus = useMutation(
    documents.update.mutationOptions({
      onSuccess: ({ status }) => void toast.success(told[status].title, told[status].description),
      onError: fail('It was not changed'),
      onSettled: settle,
    }),
  )
  const restore = useMutation(
    documents.restore.mutationOptions({
      onSuccess: () => void toast.success('Restored', 'It says that again as soon as it is indexed.'),
      onError: fail('It was not restored'),
      onSettled: settle,
    }),
  )
  const remove = useMutation(
    documents.remove.mutationOptions({
      onSuccess: () => void toast.success('The document is removed'),
      onError: fail('It was not removed'),
      onSettled: settle,
    }),
  )
  const editChunk = useMutation(chunks.update.mutationOptions({ onSuccess: show, onSettled: settle }))
  const switchChunk = useMutation(
    chunks.update.mutationOptions({ onSuccess: show, onError: fail('It was not changed'), onSettled: settle }),
  )
  const revertChunk = useMutation(
    chunks.revert.mutationOptions({
      onSuccess: (saved) => {
        show(saved)
        toast.success('It says again what the source says')
      },
      onError: fail('It was not changed'),
      onSettled: settle,
    }),
  )
  return {
    update,
    setStatus: (status: DocumentStatus) => setStatus.mutate({ id, revision, change: { status } }),
    settingStatus: setStatus.isPending,
    restore: (version: number) => restore.mutate({ id, revision, version }),
    restoring: restore.isPending ? restore.variables.version : null,
    remove,
    editChunk,
    switchChunk,
    revertChunk,
  }
}
export type DocumentActions = ReturnType<typeof useDocumentActions>
