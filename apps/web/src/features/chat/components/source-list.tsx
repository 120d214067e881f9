'use client'
import type { Message } from '@frontdesk/contracts/message'
import { FileText } from 'lucide-react'
import { useChat } from './chat-context.tsx'

/** The articles an answer rests on, under the answer. */
export const SourceList = ({ message }: { message: Message }) => {
  const { openCitation } = useChat()
  const citations = message.content.citations ?? []
  const articles = [...new Map(citations.map((citation) => [citation.documentId, citation])).values()]
  if (articles.length === 0) return null
  return (
    <ul aria-label="Sources" className="flex flex-wrap gap-1.5">
      {articles.map((citation) => (
        <li key={citation.documentId} className="max-w-full">
          <button
            type="button"
            aria-haspopup="dialog"
            onClick={() => openCitation(message, citation.marker)}
            className="flex h-7 max-w-full items-center gap-1.5 rounded-lg border border-line bg-surface ps-2 pe-2.5 text-xs font-medium text-muted transition-colors hover:border-accent-line hover:text-accent-ink"
          >
            <FileText aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="truncate">{citation.title}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
