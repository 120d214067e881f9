import { Field } from '@frontdesk/ui/field'
import { Textarea } from '@frontdesk/ui/textarea'

type BodyFieldProps = { value: string; error?: string | null; rows?: number; onChange: (value: string) => void }

/** The words of an article, as Markdown. */
export const BodyField = ({ value, error = null, rows = 10, onChange }: BodyFieldProps) => (
  <Field
    label="Text"
    required
    error={error}
    hint="Markdown: # for headings, - for lists. A heading for each question makes it easier to find."
  >
    {(control) => (
      <Textarea
        {...control}
        value={value}
        rows={rows}
        maxLength={1_000_000}
        onChange={(event) => onChange(event.target.value)}
        className="font-mono text-[0.8125rem]"
      />
    )}
  </Field>
)
