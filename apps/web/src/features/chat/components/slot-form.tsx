'use client'
import type { SlotForm as SlotFormContent } from '@frontdesk/contracts/message'
import { Button } from '@frontdesk/ui/button'
import { Card, CardBody, CardTitle } from '@frontdesk/ui/card'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Textarea } from '@frontdesk/ui/textarea'
import { type FormEvent, useId, useRef, useState } from 'react'
import { checkField } from '../check-field.ts'
import { useChat } from './chat-context.tsx'

const autoComplete = { email: 'email', tel: 'tel', text: 'off', textarea: 'off' }

/** Several facts asked for at once. Faults are named when it is sent, then cleared as they are mended. */
export const SlotForm = ({ form }: { form: SlotFormContent }) => {
  const { send } = useChat()
  const titleId = useId()
  const element = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Record<string, string>>({})
  const [tried, setTried] = useState(false)
  const faults = new Map(form.fields.map((field) => [field.name, checkField(field, values[field.name] ?? '')]))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const wrong = form.fields.find((field) => faults.get(field.name) !== null)
    if (wrong !== undefined) {
      element.current?.querySelector<HTMLElement>(`[name="${CSS.escape(wrong.name)}"]`)?.focus()
      return
    }
    const filled = form.fields.map((field) => ({ ...field, value: (values[field.name] ?? '').trim() })).filter(({ value }) => value !== '')
    send(filled.map(({ label, value }) => `${label}: ${value}`).join('\n'), {
      kind: 'form',
      values: Object.fromEntries(filled.map(({ name, value }) => [name, value])),
    })
  }
  return (
    <Card className="max-w-md animate-fade">
      <CardBody>
        <form ref={element} noValidate onSubmit={submit} aria-labelledby={titleId} className="flex flex-col gap-3.5">
          <CardTitle level={2} id={titleId}>
            {form.title}
          </CardTitle>
          {form.fields.map((field) => (
            <Field key={field.name} label={field.label} required={field.required} error={tried ? faults.get(field.name) : null}>
              {(control) => {
                const common = {
                  ...control,
                  name: field.name,
                  value: values[field.name] ?? '',
                  placeholder: field.placeholder,
                  autoComplete: autoComplete[field.type],
                  onChange: (event: { target: { value: string } }) =>
                    setValues((known) => ({ ...known, [field.name]: event.target.value })),
                }
                return field.type === 'textarea' ? <Textarea {...common} /> : <Input {...common} type={field.type} className="h-10" />
              }}
            </Field>
          ))}
          <Button type="submit" variant="primary" className="self-start">
            {form.submitLabel}
          </Button>
        </form>
      </CardBody>
    </Card>
  )
}
