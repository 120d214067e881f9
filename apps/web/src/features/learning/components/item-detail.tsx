'use client'
import type { LearningItem } from '@frontdesk/contracts/learning'
import { Button } from '@frontdesk/ui/button'
import { ArrowLeft, ExternalLink } from 'lucide-react'
import Link from 'next/link'
import type { RefObject } from 'react'
import { describeCount } from '@/components/describe-count'
import { LabelBadge } from '@/components/labels/label-badge'
import type { useIntents } from '@/components/teaching/use-intents'
import { formatStamp } from '@/components/time/format-time'
import type { Decision, useDecisions } from '../hooks/use-decisions.ts'
import { reasonLabels } from '../items/reason-labels.ts'
import { DecisionBar } from './decision-bar.tsx'
import { DecisionNote } from './decision-note.tsx'
import { IntentChoices } from './intent-choices.tsx'

type ItemDetailProps = {
  item: LearningItem
  intents: ReturnType<typeof useIntents>
  decisions: ReturnType<typeof useDecisions>
  canEdit: boolean
  keys: boolean
  searchRef: RefObject<HTMLInputElement | null>
  articleRef: (article: HTMLElement | null) => void
  onDecide: (decision: Decision) => void
  onBack: () => void
}

const spokenLength = 200

const Message = ({ item }: { item: LearningItem }) => (
  <div className="flex flex-col gap-3">
    <blockquote className="rounded-2xl rounded-es-md border border-line bg-surface px-4 py-3 text-base leading-6 wrap-anywhere whitespace-pre-wrap text-ink shadow-card">
      {item.text}
    </blockquote>
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-xs text-muted">
      <span className="flex flex-wrap gap-1">
        {item.reasons.map((reason) => (
          <LabelBadge key={reason} label={reasonLabels[reason]} />
        ))}
      </span>
      <span>
        {item.count > 1
          ? `Written ${describeCount(item.count, 'time')}, first ${formatStamp(item.createdAt)}`
          : formatStamp(item.createdAt)}
      </span>
      <Link
        // The answer to a message mostly follows it at once; where it does not, no explanation opens.
        href={`/admin/conversations/${item.conversationId}?why=${item.seq + 1}#message-${item.seq}`}
        className="inline-flex items-center gap-1 rounded-sm font-medium text-accent-ink hover:underline"
      >
        Conversation, and why it was answered so
        <ExternalLink aria-hidden="true" className="size-3.5" />
      </Link>
    </div>
    <p className="text-[0.8125rem] text-pretty text-muted">{item.reasons.map((reason) => reasonLabels[reason].hint).join(' ')}</p>
  </div>
)

/** One message: what was written, what the model thought, and what it should learn. */
export const ItemDetail = ({ item, intents, decisions, canEdit, keys, searchRef, articleRef, onDecide, onBack }: ItemDetailProps) => {
  const pick = (name: string) => {
    const intent = intents.byName.get(name)
    if (intent !== undefined) onDecide({ kind: 'add', intentId: intent.id })
  }
  const open = item.state === 'open'
  const options = [...intents.byName.values()].map(({ name, title, description }) => ({
    value: name,
    label: title,
    ...(description === '' ? {} : { hint: description }),
  }))
  return (
    <article
      ref={articleRef}
      tabIndex={-1}
      aria-label={`Message: ${item.text.slice(0, spokenLength)}`}
      className="outline-none mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 pt-5 md:px-6"
    >
      <Button variant="ghost" size="sm" onClick={onBack} className="-my-2 -ms-2.5 self-start md:hidden">
        <ArrowLeft aria-hidden="true" className="rtl:-scale-x-100" />
        Back to the list
      </Button>
      <Message item={item} />
      {!open && (
        <DecisionNote item={item} intents={intents} onUndo={canEdit ? () => void decisions.undo(item) : null} undoing={decisions.undoing} />
      )}
      <section className="flex flex-col gap-3">
        <div>
          <h2 className="text-sm font-semibold text-ink">{open && canEdit ? 'What did the visitor want?' : 'What the model thought'}</h2>
          <p className="text-xs text-muted">
            {open && canEdit
              ? 'Pick the intent it belongs to: the message becomes one of its training phrases. These are the model’s guesses.'
              : 'Its guesses, most likely first.'}
          </p>
        </div>
        {item.intents.length > 0 ? (
          <IntentChoices item={item} intents={intents} onPick={open && canEdit ? pick : null} keys={keys} />
        ) : (
          <p className="text-[0.8125rem] text-muted">The model had no guess.</p>
        )}
        <p className="text-xs text-muted tabular-nums">
          Out-of-scope score {item.outOfScope.toFixed(2)}: from 0, like what was taught, to 1, like nothing of it.
        </p>
      </section>
      {open && canEdit ? (
        <DecisionBar
          options={options}
          searchRef={searchRef}
          keys={keys}
          onPick={pick}
          onUnknown={() => onDecide({ kind: 'unknown' })}
          onDiscard={() => onDecide({ kind: 'discard' })}
        />
      ) : (
        <div className="h-3" />
      )}
    </article>
  )
}
