import { Audience } from '@frontdesk/contracts/knowledge/audience'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Select } from '@frontdesk/ui/select'
import { languageOptions } from '../add/languages.ts'

export type Filing = { collection: string; audience: Audience; language: string }

type AudienceFieldsProps = { value: Filing; onChange: (change: Partial<Filing>) => void }

const audiences: Record<Audience, { text: string; hint: string }> = {
  public: { text: 'Visitors and staff', hint: 'Answers to visitors may quote it.' },
  internal: { text: 'Staff only', hint: 'Visitors never see it, nor an answer made from it.' },
}

/** Whom something is for, and what it is filed under. */
export const AudienceFields = ({ value, onChange }: AudienceFieldsProps) => (
  <>
    <Field label="For" required hint={audiences[value.audience].hint}>
      {(control) => (
        <Select
          {...control}
          value={value.audience}
          onChange={(event) => onChange({ audience: Audience.parse(event.target.value) })}
          className="block [&>select]:w-full"
        >
          {Audience.options.map((audience) => (
            <option key={audience} value={audience}>
              {audiences[audience].text}
            </option>
          ))}
        </Select>
      )}
    </Field>
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Collection" hint="A shelf of your own, such as “Returns”.">
        {(control) => (
          <Input {...control} value={value.collection} maxLength={60} onChange={(event) => onChange({ collection: event.target.value })} />
        )}
      </Field>
      <Field label="Language" hint="Found out for each document unless you say.">
        {(control) => (
          <Select
            {...control}
            value={value.language}
            onChange={(event) => onChange({ language: event.target.value })}
            className="block [&>select]:w-full"
          >
            <option value="">Find out</option>
            {languageOptions(value.language).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  </>
)
