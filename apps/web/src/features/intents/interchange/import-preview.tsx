import type { ImportPreview as Preview } from '@frontdesk/contracts/nlu/import'
import { Badge } from '@frontdesk/ui/badge'
import { cn } from '@frontdesk/ui/cn'
import type { ReactNode } from 'react'
import { formatName } from './formats.ts'

const whole = new Intl.NumberFormat('en')
const tones = { added: 'success', changed: 'info', removed: 'danger' } as const
const shownNames = 12

const Counts = ({ label, added, changed, removed }: { label: string; added: number; changed: number; removed: number }) => (
  <tr className="border-b border-line last:border-b-0">
    <th scope="row" className="py-2 text-start font-medium text-ink">
      {label}
    </th>
    {([added, changed, removed] as const).map((count, index) => (
      <td
        key={index === 0 ? 'added' : index === 1 ? 'changed' : 'removed'}
        className={cn(
          'py-2 text-end tabular-nums',
          count === 0 ? 'text-subtle' : index === 2 ? 'font-medium text-danger-ink' : 'font-medium text-ink',
        )}
      >
        {count === 0 ? '0' : `${['+', '', '−'][index]}${whole.format(count)}`}
      </td>
    ))}
  </tr>
)

const Names = ({ title, names }: { title: string; names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p className="text-xs wrap-anywhere text-muted">
      <span className="font-medium text-ink">{title}:</span> {names.slice(0, shownNames).join(', ')}
      {names.length > shownNames && ` and ${names.length - shownNames} more`}
    </p>
  )

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-1.5">
    <h3 className="text-xs font-medium text-muted">{title}</h3>
    {children}
  </section>
)

/** True where applying would leave everything as it is. */
export const changesNothing = ({ intents, entities, phrases }: Preview): boolean =>
  [intents, entities].every((part) => part.added.length + part.changed.length + part.removed.length === 0) &&
  phrases.added + phrases.changed + phrases.removed === 0

/** What an import would add, change and remove. */
export const ImportPreview = ({ preview }: { preview: Preview }) => {
  const { intents, entities, phrases, warnings } = preview
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        Read as {formatName(preview.format)}. {changesNothing(preview) ? 'It holds nothing new.' : 'Nothing is changed until you apply it.'}
      </p>
      <table className="w-full text-[0.8125rem]">
        <thead>
          <tr className="border-b border-line text-xs text-muted">
            <th scope="col" className="py-1.5 text-start font-medium">
              <span className="sr-only">What</span>
            </th>
            {['Added', 'Changed', 'Removed'].map((text) => (
              <th key={text} scope="col" className="w-24 py-1.5 text-end font-medium">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Counts label="Intents" added={intents.added.length} changed={intents.changed.length} removed={intents.removed.length} />
          <Counts label="Phrases" {...phrases} />
          <Counts label="Entities" added={entities.added.length} changed={entities.changed.length} removed={entities.removed.length} />
        </tbody>
      </table>
      <div className="flex flex-col gap-1">
        <Names title="New intents" names={intents.added} />
        <Names title="Intents that go" names={intents.removed} />
        <Names title="New entities" names={entities.added} />
        <Names title="Entities that go" names={entities.removed} />
      </div>
      {warnings.length > 0 && (
        <Part title={`Worth a look (${warnings.length})`}>
          <ul className="flex max-h-36 flex-col gap-1 overflow-y-auto rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-xs text-warning-ink">
            {warnings.map(({ line, message }) => (
              <li key={`${line} ${message}`} className="wrap-anywhere">
                {line !== null && <span className="font-medium">Line {line}: </span>}
                {message}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {phrases.samples.length > 0 && (
        <Part title="For example">
          <ul className="flex max-h-52 flex-col divide-y divide-line overflow-y-auto rounded-lg border border-line text-[0.8125rem]">
            {phrases.samples.map((sample) => (
              <li key={`${sample.change} ${sample.intent} ${sample.text}`} className="flex items-baseline gap-2.5 px-3 py-1.5">
                <Badge tone={tones[sample.change]}>{sample.change}</Badge>
                <span className="min-w-0 flex-1 wrap-anywhere text-ink">{sample.text}</span>
                <span className="max-w-36 truncate text-xs text-muted">{sample.intent}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}
