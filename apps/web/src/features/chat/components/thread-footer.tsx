'use client'
import type { ConversationView } from '@frontdesk/contracts/conversation'
import type { RefObject } from 'react'
import type { Link } from '../desk-status.ts'
import { useDraft } from '../hooks/use-draft.ts'
import { Composer } from './composer.tsx'
import { ConnectionBanner } from './connection-banner.tsx'
import { LimitBanner } from './limit-banner.tsx'
import { QueueBar } from './queue-bar.tsx'

type ThreadFooterProps = {
  view: ConversationView | undefined
  draftKey: string
  link: Link
  /** Messages that wait in the outbox. */
  kept: number
  /** Epoch milliseconds until which a rate limit holds messages back. */
  limitedUntil: number | null
  leaving: boolean
  onLeave: () => void
  input: RefObject<HTMLTextAreaElement | null>
  onSend: (text: string) => void
}

const placeholderOf = (view: ConversationView | undefined) => {
  if (view?.owner === 'human') return `Message ${view.agentName ?? 'the team'}`
  return view?.owner === 'queue' ? 'Add something while you wait' : 'Ask a question'
}

/** Composer, with what stands in the way of sending or answering above it. */
export const ThreadFooter = ({ view, draftKey, link, kept, limitedUntil, leaving, onLeave, input, onSend }: ThreadFooterProps) => {
  const [draft, setDraft] = useDraft(draftKey)
  return (
    <div className="relative mx-auto w-full max-w-[47.5rem] px-3 pb-[max(0.625rem,env(safe-area-inset-bottom))] before:pointer-events-none before:absolute before:inset-x-0 before:bottom-full before:h-6 before:bg-linear-to-t before:from-canvas sm:px-6">
      <ConnectionBanner state={link} kept={kept} />
      <LimitBanner until={limitedUntil} />
      {view?.owner === 'queue' && (
        <QueueBar place={view.queuePlace} waitMinutes={view.estimatedWaitMinutes} leaving={leaving} onLeave={onLeave} />
      )}
      <Composer
        input={input}
        value={draft}
        onChange={setDraft}
        onSend={(text) => {
          onSend(text)
          setDraft('')
        }}
        placeholder={placeholderOf(view)}
        footnote={view?.owner === 'human' ? 'You are writing with a person.' : 'Answers come from our help articles and your orders.'}
      />
    </div>
  )
}
