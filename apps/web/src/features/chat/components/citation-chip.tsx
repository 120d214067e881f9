type CitationChipProps = { marker: number; title: string | null; onOpen: (() => void) | null }

/** The number of a source, raised beside the sentence it supports; pressing it opens the passage. */
export const CitationChip = ({ marker, title, onOpen }: CitationChipProps) =>
  onOpen === null ? (
    <sup className="ms-1 me-0.5 inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-md bg-sunken px-1 align-[0.2em] text-[0.6875rem] leading-none font-medium text-subtle">
      {marker}
    </sup>
  ) : (
    <button
      type="button"
      onClick={onOpen}
      aria-label={`Source ${marker}${title === null ? '' : `: ${title}`}`}
      aria-haspopup="dialog"
      className="relative ms-1 me-0.5 inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-md bg-accent-soft px-1 align-[0.2em] text-[0.6875rem] leading-none font-semibold text-accent-ink tabular-nums transition-colors after:absolute after:-inset-1 hover:bg-accent hover:text-on-accent"
    >
      {marker}
    </button>
  )
