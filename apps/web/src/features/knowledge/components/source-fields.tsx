import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Select } from '@frontdesk/ui/select'
import { type SourceDraft, type SourceProblems, suggestName } from '../add/source-draft.ts'
import { describeSchedule, schedules } from '../sources/schedules.ts'
import { isSyncable, type SourceKind } from '../sources/source-labels.ts'
import { AudienceFields } from './audience-fields.tsx'

type SourceFieldsProps = {
  kind: SourceKind
  value: SourceDraft
  problems: SourceProblems
  onChange: (value: SourceDraft) => void
}

const addresses: Partial<Record<SourceKind, { label: string; placeholder: string; hint: string }>> = {
  url: { label: 'Address', placeholder: 'https://example.com/help/returns', hint: 'This one page is read.' },
  sitemap: {
    label: 'Address of the sitemap',
    placeholder: 'https://example.com/sitemap.xml',
    hint: 'Only pages of its own host are read.',
  },
  crawl: {
    label: 'Where to begin',
    placeholder: 'https://help.example.com',
    hint: 'Links to other hosts are not followed; robots.txt is.',
  },
}

const weights: readonly { value: number; text: string }[] = [
  { value: 0.5, text: 'Less than others' },
  { value: 1, text: 'Like others' },
  { value: 1.5, text: 'More than others' },
]

const Limits = ({ kind, value, problems, onChange }: SourceFieldsProps) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Field label="Most pages" required error={problems.maxPages}>
      {(control) => (
        <Input
          {...control}
          type="number"
          min={1}
          max={10_000}
          value={Number.isNaN(value.maxPages) ? '' : value.maxPages}
          onChange={(event) => onChange({ ...value, maxPages: event.target.valueAsNumber })}
        />
      )}
    </Field>
    {kind === 'crawl' && (
      <Field label="Links away from the start" required error={problems.maxDepth}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            max={10}
            value={Number.isNaN(value.maxDepth) ? '' : value.maxDepth}
            onChange={(event) => onChange({ ...value, maxDepth: event.target.valueAsNumber })}
          />
        )}
      </Field>
    )}
  </div>
)

const Schedule = ({ value, onChange }: Pick<SourceFieldsProps, 'value' | 'onChange'>) => {
  const known = schedules.some(({ hours }) => hours === value.syncEveryHours)
  const options = known ? schedules : [...schedules, { hours: value.syncEveryHours, text: describeSchedule(value.syncEveryHours) }]
  return (
    <Field label="Read it again" required hint="Pages that did not change cost nothing.">
      {(control) => (
        <Select
          {...control}
          value={value.syncEveryHours ?? ''}
          onChange={(event) => onChange({ ...value, syncEveryHours: event.target.value === '' ? null : Number(event.target.value) })}
          className="block [&>select]:w-full"
        >
          {options.map(({ hours, text }) => (
            <option key={text} value={hours ?? ''}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

const Weight = ({ value, onChange }: Pick<SourceFieldsProps, 'value' | 'onChange'>) => (
  <Field label="Trust it" required hint="How much its passages count when several sources fit a question.">
    {(control) => (
      <Select
        {...control}
        value={value.weight}
        onChange={(event) => onChange({ ...value, weight: Number(event.target.value) })}
        className="block [&>select]:w-full"
      >
        {weights.map((known) => (
          <option key={known.value} value={known.value}>
            {known.text}
          </option>
        ))}
        {!weights.some((known) => known.value === value.weight) && <option value={value.weight}>{value.weight} times others</option>}
      </Select>
    )}
  </Field>
)

/** Everything about a source that can be set. */
export const SourceFields = ({ kind, value, problems, onChange }: SourceFieldsProps) => {
  const address = addresses[kind]
  const suggestion = address === undefined ? '' : suggestName(kind, value.url)
  return (
    <div className="flex flex-col gap-4">
      {address !== undefined && (
        <Field label={address.label} required error={problems.url} hint={address.hint}>
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              value={value.url}
              maxLength={2000}
              placeholder={address.placeholder}
              spellCheck={false}
              onChange={(event) => onChange({ ...value, url: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field label="Name" required={address === undefined} error={problems.name}>
        {(control) => (
          <Input
            {...control}
            value={value.name}
            maxLength={120}
            placeholder={suggestion}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      {(kind === 'sitemap' || kind === 'crawl') && <Limits kind={kind} value={value} problems={problems} onChange={onChange} />}
      {isSyncable(kind) && <Schedule value={value} onChange={onChange} />}
      <AudienceFields value={value} onChange={(change) => onChange({ ...value, ...change })} />
      <Weight value={value} onChange={onChange} />
    </div>
  )
}
