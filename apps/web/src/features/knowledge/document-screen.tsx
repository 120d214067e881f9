'use client'
import type { DocumentDetail } from '@frontdesk/contracts/knowledge/document'
import { TabPanel, Tabs } from '@frontdesk/ui/tabs'
import { parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs'
import { LoadError } from '@/components/load-error'
import { StaleNotice } from '@/components/stale-notice'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { BackLink } from './components/back-link.tsx'
import { DocumentHeader } from './components/document-header.tsx'
import { DocumentHistory } from './components/document-history.tsx'
import { DocumentText } from './components/document-text.tsx'
import { ListSkeleton } from './components/list-skeleton.tsx'
import { PassageList } from './components/passage-list.tsx'
import { useDocument } from './hooks/use-document.ts'
import { useDocumentActions } from './hooks/use-document-actions.ts'
import { useKnowledgeChanges } from './hooks/use-knowledge-changes.ts'

const tabs = ['passages', 'text', 'history'] as const

const Details = ({ detail, canEdit }: { detail: DocumentDetail; canEdit: boolean }) => {
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(tabs).withDefault('passages'))
  const [passage] = useQueryState('passage', parseAsString)
  const actions = useDocumentActions(detail.document)
  const texts = { passages: `Passages (${detail.chunks.length})`, text: 'Text', history: `History (${detail.versions.length})` }
  return (
    <>
      <DocumentHeader document={detail.document} canEdit={canEdit} actions={actions} />
      <Tabs
        label="Document"
        value={tab}
        onValueChange={(value) => void setTab(tabs.find((known) => known === value) ?? 'passages')}
        tabs={tabs.map((value) => ({ value, label: texts[value] }))}
        className="[&>[role=tablist]]:px-2.5 md:[&>[role=tablist]]:px-4.5"
      >
        <TabPanel value={tab} className="mx-auto w-full max-w-4xl px-4 py-5 md:px-6">
          {tab === 'passages' ? (
            <PassageList detail={detail} canEdit={canEdit} actions={actions} opened={passage} />
          ) : tab === 'text' ? (
            <DocumentText detail={detail} canEdit={canEdit} actions={actions} />
          ) : (
            <DocumentHistory detail={detail} canEdit={canEdit} actions={actions} />
          )}
        </TabPanel>
      </Tabs>
    </>
  )
}

/** One document: its passages as they serve, its words, and what it said before. */
export const DocumentScreen = ({ documentId, canEdit }: { documentId: string; canEdit: boolean }) => {
  useKnowledgeChanges()
  const query = useDocument(documentId)
  return (
    <div className="flex h-full min-h-0 flex-col overflow-y-auto">
      <div className="flex flex-col gap-2 px-4 pt-3.5 md:px-6">
        <BackLink href="/admin/knowledge/documents" text="Documents" />
        {!canEdit && <ViewerNote />}
        {query.isRefetchError && <StaleNotice error={query.error} />}
      </div>
      {query.data !== undefined ? (
        <Details detail={query.data} canEdit={canEdit} />
      ) : query.isError ? (
        <LoadError
          error={query.error}
          what="This document"
          byAddress
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
          className="py-20"
        />
      ) : (
        <ListSkeleton what="the document" />
      )}
    </div>
  )
}
