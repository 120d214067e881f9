'use client'
import { useRef } from 'react'
import { finishedSentences } from '../stream/finished-sentences.ts'

type AnnouncerProps = {
  /** A turn's text as far as it is written; `done` once its final row is there. Null where nothing was streamed. */
  text: { turnId: string; text: string; done: boolean } | null
}

/** Reads a streamed answer out sentence by sentence; its bubble in the log keeps silent. */
export const Announcer = ({ text }: AnnouncerProps) => {
  const said = useRef<{ turnId: string; sentences: string[] }>({ turnId: '', sentences: [] })
  if (text !== null) {
    if (said.current.turnId !== text.turnId) said.current = { turnId: text.turnId, sentences: [] }
    const finished = finishedSentences(text.text, !text.done)
    const known = said.current.sentences
    const fresh = finished.filter((sentence) => !known.includes(sentence))
    if (fresh.length > 0) said.current = { turnId: text.turnId, sentences: [...known, ...fresh] }
  }
  return (
    <div className="sr-only" aria-live="polite" aria-relevant="additions">
      {said.current.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
