'use client'
import { useMemo, useState } from 'react'
import type { Announced } from '../components/announcer.tsx'
import type { Outbox } from '../outbox/outbox.ts'
import { buildRows } from '../rows/build-rows.ts'
import type { Row } from '../rows/row.ts'
import { type Streams, streamedText } from '../stream/reduce-stream.ts'
import type { Thread } from '../thread/thread.ts'

const noMessages: Thread['messages'] = []

type Input = { threadId: string; thread: Thread | undefined; streams: Streams; outbox: Outbox; now: number }
export type ThreadRows = { rows: Row[]; announced: Announced | null; streaming: boolean; waiting: Outbox['entries'] }

/** What the log shows and what is read out, from thread, stream and outbox. */
export const useThreadRows = ({ threadId, thread, streams, outbox, now }: Input): ThreadRows => {
  const [streamedTurns, setStreamedTurns] = useState<ReadonlySet<string>>(new Set())
  const turnId = Object.keys(streams).at(-1)
  const text = turnId === undefined ? '' : streamedText(streams[turnId] ?? {})
  if (turnId !== undefined && text !== '' && !streamedTurns.has(turnId)) setStreamedTurns(new Set([...streamedTurns, turnId]))

  const messages = thread?.messages ?? noMessages
  const owner = thread?.view.owner ?? 'bot'
  return useMemo(() => {
    const stream = turnId === undefined || text === '' ? null : { turnId, text }
    const waiting = outbox.entries.filter((entry) => entry.threadId === threadId)
    const rows = buildRows({ messages, pending: waiting, owner, stream, streamedTurns, now })
    const last = [...streamedTurns].at(-1)
    const final = messages.find((message) => message.sender === 'bot' && message.turnId === last)
    const announced =
      last === undefined
        ? null
        : final === undefined
          ? stream && { ...stream, done: false }
          : { turnId: last, text: final.text, done: true }
    return { rows, announced, streaming: stream !== null && final === undefined, waiting }
  }, [messages, owner, outbox.entries, threadId, turnId, text, streamedTurns, now])
}
