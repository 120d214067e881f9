import type { DocumentStatus, DocumentView } from '@frontdesk/contracts/knowledge/document'
import type { Label } from '@/components/labels/label'

export const documentLabels: Record<DocumentStatus, Label> = {
  draft: { text: 'Draft', tone: 'note', hint: 'Not used in answers until it is published.' },
  active: { text: 'In use', tone: 'success', hint: 'Answers may quote it.' },
  retired: { text: 'Retired', tone: 'neutral', hint: 'Not used in answers any more. It can be brought back.' },
}

const stale: Label = { text: 'Out of date?', tone: 'warning', hint: 'Nobody has revised it for half a year, or its page has vanished.' }
const indexing: Label = { text: 'Being indexed', tone: 'info', hint: 'What it said before serves until the new words are ready.' }
const internal: Label = { text: 'Staff only', tone: 'note', hint: 'Visitors never see it, nor an answer made from it.' }

/** What is to be said of a document beside its status. */
export const marksOf = (document: DocumentView): Label[] => [
  ...(document.indexing ? [indexing] : []),
  ...(document.stale && document.status === 'active' ? [stale] : []),
  ...(document.audience === 'internal' ? [internal] : []),
]
