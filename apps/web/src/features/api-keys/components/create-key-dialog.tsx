'use client'
import { ApiScope, CreateApiKeyInput } from '@frontdesk/contracts/api-key'
import { Button } from '@frontdesk/ui/button'
import { Checkbox } from '@frontdesk/ui/checkbox'
import { Dialog } from '@frontdesk/ui/dialog'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { type FormEvent, useRef, useState } from 'react'
import { explainFailure } from '@/components/teaching/explain-failure'
import type { useApiKeys } from '../hooks/use-api-keys.ts'
import { scopeLabels } from '../scope-labels.ts'
import { NewKey } from './new-key.tsx'

type CreateKeyDialogProps = { create: ReturnType<typeof useApiKeys>['create']; onClose: () => void }

const formId = 'create-api-key'
const longestName = 80

/** Makes a key and shows it, this once. A press outside does not close it then; the key does not survive its closing. */
export const CreateKeyDialog = ({ create, onClose }: CreateKeyDialogProps) => {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly ApiScope[]>(['nlu'])
  const [tried, setTried] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const made = create.data
  const parsed = CreateApiKeyInput.safeParse({ name, scopes })
  const nameError = tried && name.trim() === '' ? 'Give it a name, so that you know later who uses it.' : null
  const scopeError = tried && scopes.length === 0 ? 'Choose at least one.' : null

  const close = () => {
    create.reset()
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (parsed.success && !create.isPending) create.mutate(parsed.data)
    else input.current?.focus()
  }
  const toggle = (scope: ApiScope, on: boolean) =>
    setScopes((before) => (on ? [...before, scope] : before.filter((other) => other !== scope)))

  if (made !== undefined) {
    const footer = (
      <Button variant="primary" onClick={close}>
        I have copied it
      </Button>
    )
    return (
      <Dialog open sticky onOpenChange={(open) => !open && close()} title={`The key “${made.apiKey.name}”`} footer={footer}>
        <NewKey apiKey={made.key} />
      </Dialog>
    )
  }
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button type="submit" form={formId} variant="primary" loading={create.isPending}>
        Create key
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="New API key"
      description="Lets a program of yours use the API."
      initialFocus={input}
      footer={footer}
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-5">
        <Field label="Name" required hint="Who or what will use it." error={nameError}>
          {(control) => (
            <Input
              {...control}
              ref={input}
              value={name}
              maxLength={longestName}
              autoComplete="off"
              placeholder="Rasa client in the shop app"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="flex flex-col gap-2" {...(scopeError === null ? {} : { 'aria-describedby': 'scope-error' })}>
          <legend className="mb-1.5 text-[0.8125rem] font-medium text-ink">What it may use</legend>
          {ApiScope.options.map((scope) => (
            <div key={scope} className="flex items-start gap-2.5">
              <Checkbox label={scopeLabels[scope].text} checked={scopes.includes(scope)} onCheckedChange={(on) => toggle(scope, on)} />
              <span aria-hidden="true" className="text-sm text-ink">
                {scopeLabels[scope].text}
                <span className="block text-xs text-muted">{scopeLabels[scope].hint}</span>
              </span>
            </div>
          ))}
          {scopeError !== null && (
            <p id="scope-error" className="text-xs font-medium text-danger-ink">
              {scopeError}
            </p>
          )}
        </fieldset>
        {create.isError && (
          <p role="alert" className="text-[0.8125rem] font-medium text-danger-ink">
            The key was not created. {explainFailure(create.error)}
          </p>
        )}
      </form>
    </Dialog>
  )
}
