'use client'
import type { FilePreview } from '@frontdesk/contracts/knowledge/file-preview'
import { useEffect, useRef, useState } from 'react'
import { previewFile, UploadRefused } from '../add/upload-files.ts'

/** A chosen file and what is known of it: nothing yet, what would become of it, or why it cannot be looked into. */
export type ChosenFile = { file: File; preview: FilePreview | null; problem: string | null }

/** Chosen files, looked into one after the other; a file of the same name takes the place of the earlier one. */
export const useFilePreviews = () => {
  const [files, setFiles] = useState<readonly ChosenFile[]>([])
  const line = useRef<Promise<void>>(Promise.resolve())
  const stop = useRef(new AbortController())
  useEffect(() => {
    stop.current = new AbortController()
    const { current } = stop
    return () => current.abort()
  }, [])

  const tell = (file: File, found: Pick<ChosenFile, 'preview' | 'problem'>) =>
    setFiles((known) => known.map((chosen) => (chosen.file === file ? { file, ...found } : chosen)))
  const look = async (file: File) => {
    const { signal } = stop.current
    if (signal.aborted) return
    try {
      tell(file, { preview: await previewFile(file, signal), problem: null })
    } catch (error) {
      if (signal.aborted) return
      tell(file, { preview: null, problem: error instanceof UploadRefused ? error.message : 'It could not be looked into.' })
    }
  }
  const add = (given: readonly File[]) => {
    const names = new Set(given.map(({ name }) => name))
    setFiles((known) => [
      ...known.filter(({ file }) => !names.has(file.name)),
      ...given.map((file) => ({ file, preview: null, problem: null })),
    ])
    for (const file of given) line.current = line.current.then(() => look(file))
  }
  const remove = (file: File) => setFiles((known) => known.filter((chosen) => chosen.file !== file))
  return { files, add, remove }
}
