import type { LabHit } from '@frontdesk/contracts/knowledge/lab'
import { excerpt } from '@frontdesk/core/retrieval/excerpt'
import { Badge } from '@frontdesk/ui/badge'
import { TableCell, TableRow } from '@frontdesk/ui/table'
import Link from 'next/link'
import { ScoreBar } from '@/components/score-bar'
import { hitId } from '../lab/hit-id.ts'
import { formatScore, stages } from '../lab/stages.ts'

type Place = { rank: number | null; score: number | null }

const Ranked = ({ rank, score }: Place) => (
  <span className="flex w-22 flex-col gap-1.5">
    <span className="flex items-baseline justify-between gap-2 text-xs tabular-nums">
      <span className={rank === 1 ? 'font-semibold text-ink' : 'text-muted'}>{rank === null ? '–' : `#${rank}`}</span>
      <span className="text-muted">{formatScore(score)}</span>
    </span>
    <ScoreBar value={score ?? 0} tone={rank === 1 ? 'accent' : 'muted'} />
  </span>
)

const placeIn = ({ ranks, scores }: LabHit, stage: keyof LabHit['ranks']): Place => ({ rank: ranks[stage], score: scores[stage] })

const PassageCell = ({ hit }: { hit: LabHit }) => (
  <div className="flex min-w-0 flex-col gap-1">
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Link
        href={`/admin/knowledge/documents/${hit.documentId}?passage=${hit.chunkId}`}
        className="text-sm font-medium wrap-anywhere text-ink hover:underline"
      >
        {hit.title}
      </Link>
      {hit.used && <Badge tone="success">Cited</Badge>}
    </span>
    <span className="text-xs wrap-anywhere text-muted">
      {[hit.heading, hit.page === null ? '' : `Page ${hit.page}`, hit.source].filter((part) => part !== '').join(' · ')}
    </span>
    <p className="line-clamp-3 max-w-xl whitespace-pre-line text-[0.8125rem] leading-relaxed wrap-anywhere text-ink">{excerpt(hit.text)}</p>
    <dl className="grid grid-cols-3 gap-x-4 gap-y-2.5 pt-1.5 sm:grid-cols-5 lg:hidden">
      {stages.map(({ id, text }) => (
        <div key={id} className="flex flex-col gap-0.5">
          <dt className="text-[0.6875rem] text-muted">{text}</dt>
          <dd>
            <Ranked {...placeIn(hit, id)} />
          </dd>
        </div>
      ))}
    </dl>
  </div>
)

/** A passage with its place and score in each ranking. */
export const LabHitRow = ({ hit }: { hit: LabHit }) => (
  <TableRow id={hitId(hit.chunkId)} tabIndex={-1} className="scroll-m-4 target:bg-accent-soft">
    <TableCell className="w-full ps-4 align-top">
      <PassageCell hit={hit} />
    </TableCell>
    {stages.map(({ id }) => (
      <TableCell key={id} className="align-top max-lg:hidden">
        <Ranked {...placeIn(hit, id)} />
      </TableCell>
    ))}
  </TableRow>
)
