import type { IntentInput, IntentKind } from '@frontdesk/contracts/nlu/intent'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Select } from '@frontdesk/ui/select'
import { Textarea } from '@frontdesk/ui/textarea'
import type { RefObject } from 'react'
import type { IntentProblems } from '../intent/check-intent.ts'
import { toIntentName } from '../intent/to-intent-name.ts'
import { intentKinds } from '../list/intent-kinds.ts'

type IntentFieldsProps = {
  value: IntentInput
  problems: IntentProblems
  disabled?: boolean
  /** A new intent: its name follows the title until somebody writes another. */
  follow: boolean
  first?: RefObject<HTMLInputElement | null>
  onChange: (value: IntentInput) => void
}

const kinds: readonly IntentKind[] = ['knowledge', 'flow', 'social']

/** Title, name, description and kind of an intent. */
export const IntentFields = ({ value, problems, disabled = false, follow, first, onChange }: IntentFieldsProps) => {
  const retitle = (title: string) => {
    const follows = follow && value.name === toIntentName(value.title)
    onChange({ ...value, title, ...(follows ? { name: toIntentName(title) } : {}) })
  }
  return (
    <div className="flex flex-col gap-4">
      <Field label="Title" required error={problems.title}>
        {(control) => (
          <Input
            {...control}
            {...(first === undefined ? {} : { ref: first })}
            value={value.title}
            maxLength={80}
            disabled={disabled}
            placeholder="Where is my order?"
            onChange={(event) => retitle(event.target.value)}
          />
        )}
      </Field>
      <Field label="Name" required error={problems.name} hint="What flows, exports and the API call it. Change it only with care.">
        {(control) => (
          <Input
            {...control}
            value={value.name}
            maxLength={100}
            disabled={disabled}
            spellCheck={false}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
            className="font-mono text-[0.8125rem]"
          />
        )}
      </Field>
      <Field label="What it does" required hint={intentKinds[value.kind].hint}>
        {(control) => (
          <Select
            {...control}
            value={value.kind}
            disabled={disabled}
            onChange={(event) => onChange({ ...value, kind: kinds.find((kind) => kind === event.target.value) ?? value.kind })}
            className="block [&>select]:w-full"
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {intentKinds[kind].text}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Description" hint="For your team: what belongs here and what does not.">
        {(control) => (
          <Textarea
            {...control}
            value={value.description}
            maxLength={500}
            disabled={disabled}
            onChange={(event) => onChange({ ...value, description: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
