import type { DocumentDetail } from '@frontdesk/contracts/knowledge/document'
import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Hourglass, TextSearch } from 'lucide-react'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { SearchInput } from '@/components/search-input'
import type { DocumentActions } from '../hooks/use-document-actions.ts'
import { PassageCard } from './passage-card.tsx'

type PassageListProps = {
  detail: DocumentDetail
  canEdit: boolean
  actions: DocumentActions
  /** The passage that was linked to. */
  opened: string | null
}

const step = 60

/** The passages a document is cut into, as answers quote them. */
export const PassageList = ({ detail, canEdit, actions, opened }: PassageListProps) => {
  const { chunks, document } = detail
  const openedAt = chunks.findIndex(({ id }) => id === opened)
  const [most, setMost] = useState(Math.max(step, openedAt + 1))
  const [words, setWords] = useState('')
  const wanted = words.toLowerCase()
  const found = chunks.filter(({ heading, text }) => wanted === '' || `${heading}\n${text}`.toLowerCase().includes(wanted))
  const shown = found.slice(0, most)
  if (chunks.length === 0) {
    return (
      <EmptyState
        icon={<Hourglass />}
        title={document.indexing ? 'Its passages are being made' : 'It has no passages'}
        description={document.indexing ? 'They are here in a moment.' : 'There is no text in it that could be quoted.'}
        className="py-16"
      />
    )
  }
  return (
    <div className="flex flex-col gap-3">
      {chunks.length > 5 && (
        <div className="flex flex-wrap items-center gap-3">
          <SearchInput label="Find in the passages" value={words} onChange={setWords} className="w-full sm:w-72" />
          <p role="status" className="text-xs text-muted tabular-nums">
            {wanted === '' ? '' : describeCount(found.length, 'passage')}
          </p>
        </div>
      )}
      {found.length === 0 && <EmptyState icon={<TextSearch />} title="No passage has these words" className="py-16" />}
      <ol className="flex flex-col gap-3">
        {shown.map((chunk) => (
          <PassageCard key={chunk.id} chunk={chunk} canEdit={canEdit} actions={actions} opened={chunk.id === opened} />
        ))}
      </ol>
      {shown.length < found.length && (
        <Button className="self-center" onClick={() => setMost(most + step)}>
          Show more of {describeCount(found.length, 'passage')}
        </Button>
      )}
    </div>
  )
}
