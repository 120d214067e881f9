import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { Button } from '@frontdesk/ui/button'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { CopyButton } from '@/components/copy-button'
import { describeCount } from '@/components/describe-count'
import { LabelBadge } from '@/components/labels/label-badge'
import { formatClock, formatDate, formatMs } from '@/components/time/format-time'
import { formatBytes } from '../figures/format-bytes.ts'
import { labelModel } from '../versions/model-state-labels.ts'

type DetailsHeaderProps = { model: ModelView | undefined; back: boolean; onActivate: (() => void) | null }

const factsOf = (model: ModelView): string[] =>
  [
    `Trained ${formatDate(model.createdAt)}, ${formatClock(model.createdAt)}${model.trainedBy === null ? '' : ` by ${model.trainedBy}`}`,
    model.encodeMs === null || model.trainMs === null ? null : `took ${formatMs(model.encodeMs + model.trainMs)}`,
    model.artifactBytes === null ? null : formatBytes(model.artifactBytes),
    model.activations.length === 0 ? 'never live' : `live ${describeCount(model.activations.length, 'time')}`,
  ].filter((fact) => fact !== null)

/** Which version this is, how it stands, and a way to make it live. */
export const DetailsHeader = ({ model, back, onActivate }: DetailsHeaderProps) => (
  <header className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 pt-3.5 pb-3 md:px-6">
    <div className="min-w-0 flex-1 basis-72">
      <Link href="/admin/models" className="inline-flex items-center gap-1 rounded-md text-xs text-muted hover:text-ink">
        <ArrowLeft aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
        Models
      </Link>
      <div className="flex items-center gap-2">
        <h1 className="text-lg font-semibold tracking-tight text-ink">{model === undefined ? 'Model' : `Version ${model.version}`}</h1>
        {model !== undefined && <LabelBadge label={labelModel(model)} />}
      </div>
      {model !== undefined && (
        <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-muted">
          {factsOf(model).join(' · ')}
          {model.hash !== null && (
            <span className="inline-flex items-center">
              ·&nbsp;<code className="font-mono text-[0.6875rem]">{model.hash.slice(0, 8)}</code>
              <CopyButton text={model.hash} label="Copy the hash" size="xs" className="-my-1 size-6" />
            </span>
          )}
        </p>
      )}
    </div>
    {onActivate !== null && (
      <Button variant="primary" onClick={onActivate}>
        {back ? 'Roll back to this version' : 'Make it live'}
      </Button>
    )}
  </header>
)
