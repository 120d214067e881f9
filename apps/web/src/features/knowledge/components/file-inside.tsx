import type { FilePreview } from '@frontdesk/contracts/knowledge/file-preview'
import { describeCount } from '@/components/describe-count'
import { languageName } from '../add/languages.ts'

type Inside = FilePreview['documents'][number]

const Passages = ({ document }: { document: Inside }) => {
  const left = document.chunkCount - document.chunks.length
  return (
    <ol className="flex flex-col gap-2">
      {document.chunks.map((chunk, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages of a preview never change places
        <li key={index} className="rounded-lg border border-line bg-surface px-3 py-2">
          <p className="flex flex-wrap gap-x-2 text-xs text-muted">
            <span className="tabular-nums">{index + 1}</span>
            {chunk.heading !== '' && <span className="wrap-anywhere">{chunk.heading}</span>}
            {chunk.page !== null && <span>Page {chunk.page}</span>}
          </p>
          <p className="mt-0.5 text-[0.8125rem] leading-relaxed wrap-anywhere whitespace-pre-line text-ink">{chunk.text}</p>
        </li>
      ))}
      {left > 0 && <li className="text-xs text-muted">and {describeCount(left, 'more passage')}</li>}
    </ol>
  )
}

/** The documents of a file, cut into passages as they would be. */
export const FileInside = ({ preview }: { preview: FilePreview }) => {
  const left = preview.documentCount - preview.documents.length
  return (
    <section
      aria-label={`Inside ${preview.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="mx-3 mb-3 flex max-h-80 flex-col gap-4 overflow-y-auto rounded-lg bg-sunken p-3"
    >
      {preview.documents.map((document, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: documents of a preview never change places
        <div key={index} className="flex flex-col gap-2">
          <h3 className="text-sm font-semibold wrap-anywhere text-ink">
            {document.title}
            {document.language !== null && <span className="ms-2 text-xs font-normal text-muted">{languageName(document.language)}</span>}
          </h3>
          <Passages document={document} />
        </div>
      ))}
      {left > 0 && <p className="text-xs text-muted">and {describeCount(left, 'more document')}</p>}
    </section>
  )
}
