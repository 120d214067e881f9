import { Button } from '@frontdesk/ui/button'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import type { Ref, SubmitEvent } from 'react'
import type { SignInFailure } from '../sign-in-staff.ts'
import { FailureNotice } from './failure-notice.tsx'
import { PasswordInput } from './password-input.tsx'

type SignInFormProps = {
  email: string
  password: string
  onEmail: (value: string) => void
  onPassword: (value: string) => void
  onSubmit: () => void
  pending: boolean
  failure: SignInFailure | null
  submitRef: Ref<HTMLButtonElement>
}

/** Email and password. */
export const SignInForm = ({ email, password, onEmail, onPassword, onSubmit, pending, failure, submitRef }: SignInFormProps) => {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!pending) onSubmit()
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" aria-label="Sign in">
      <FailureNotice reason={failure} />
      <Field label="Email" required>
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            required
            maxLength={200}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            className="h-10"
            value={email}
            onChange={(event) => onEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label="Password" required>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            required
            maxLength={200}
            value={password}
            onChange={(event) => onPassword(event.target.value)}
          />
        )}
      </Field>
      <Button ref={submitRef} type="submit" variant="primary" size="lg" loading={pending} className="mt-1 w-full">
        Sign in
      </Button>
    </form>
  )
}
