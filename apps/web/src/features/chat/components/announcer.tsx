'use client'
import { finishedSentences } from '../stream/finished-sentences.ts'

/** A turn's text as far as it is written; `done` once its final row is there. */
export type Announced = { turnId: string; text: string; done: boolean }

/** Reads a streamed answer out sentence by sentence; its bubble in the log keeps silent. */
export const Announcer = ({ announced }: { announced: Announced | null }) => (
  <div className="sr-only" aria-live="polite" aria-relevant="additions">
    {announced !== null &&
      finishedSentences(announced.text, !announced.done).map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences are only ever added at the end
        <p key={`${announced.turnId}-${index}`}>{sentence}</p>
      ))}
  </div>
)
