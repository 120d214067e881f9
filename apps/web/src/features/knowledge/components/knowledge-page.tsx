'use client'
import type { ReactNode } from 'react'
import { ConnectionMark } from '@/components/shell/connection-mark'
import { StaleNotice } from '@/components/stale-notice'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { useKnowledgeChanges } from '../hooks/use-knowledge-changes.ts'
import { KnowledgeNav } from './knowledge-nav.tsx'

type KnowledgePageProps = {
  canEdit: boolean
  /** How much there is, in a few words. */
  status?: string | undefined
  actions?: ReactNode
  /** Filters under the tabs. */
  toolbar?: ReactNode
  /** Why what is shown could not be renewed. */
  stale?: unknown
  children: ReactNode
}

/** A list of knowledge under the tabs that lead to the others, kept live. */
export const KnowledgePage = ({ canEdit, status = '', actions, toolbar, stale, children }: KnowledgePageProps) => {
  useKnowledgeChanges()
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex flex-col border-b border-line">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 pt-4 pb-2 md:px-6">
          <h1 className="text-lg font-semibold tracking-tight text-ink max-sm:flex-1">Knowledge</h1>
          <p role="status" className="flex-1 text-xs text-muted tabular-nums max-sm:order-last max-sm:basis-full">
            {status}
          </p>
          <ConnectionMark className="max-sm:hidden" />
          {actions}
        </div>
        <KnowledgeNav />
        {toolbar !== undefined && <div className="border-t border-line px-4 py-2.5 md:px-6">{toolbar}</div>}
        {!canEdit && <ViewerNote className="mx-4 mb-2.5 md:mx-6" />}
        {stale !== undefined && stale !== null && <StaleNotice error={stale} className="mx-4 mb-2.5 md:mx-6" />}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </div>
  )
}
