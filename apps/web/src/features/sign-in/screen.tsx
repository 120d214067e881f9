'use client'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useRef, useState } from 'react'
import { BrandMark } from '@/components/brand-mark'
import { type DemoAccount, DemoAccounts } from './components/demo-accounts.tsx'
import { SignInForm } from './components/sign-in-form.tsx'
import { type SignInFailure, signInStaff } from './sign-in-staff.ts'

type SignInScreenProps = { shopName: string; returnPath: string | null; demoAccounts: readonly DemoAccount[] }

/** Where staff sign in. Success loads the page afresh, so that no socket or cache of an earlier person stays. */
export const SignInScreen = ({ shopName, returnPath, demoAccounts }: SignInScreenProps) => {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<SignInFailure | null>(null)
  const submitRef = useRef<HTMLButtonElement>(null)

  const submit = async () => {
    setPending(true)
    setFailure(null)
    const result = await signInStaff({ email: email.trim(), password })
    // Without a path the sign-in page itself knows where a signed-in person belongs.
    if (result.kind === 'signed-in') return window.location.assign(returnPath ?? '/sign-in')
    setFailure(result.reason)
    setPending(false)
  }
  const pick = (account: DemoAccount) => {
    setEmail(account.email)
    setPassword(account.password)
    setFailure(null)
    submitRef.current?.focus()
  }
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-10">
      <div className="flex w-full max-w-96 flex-col gap-6">
        <header className="flex flex-col items-center gap-3 text-center">
          <BrandMark className="size-11 rounded-xl" />
          <div>
            <h1 className="text-xl font-semibold tracking-tight text-balance text-ink">Sign in to Frontdesk</h1>
            <p className="mt-1 text-sm text-muted">Support desk of {shopName}, for its team</p>
          </div>
        </header>
        <div className="rounded-2xl border border-line bg-surface p-5 shadow-float sm:p-6">
          <SignInForm
            email={email}
            password={password}
            onEmail={setEmail}
            onPassword={setPassword}
            onSubmit={submit}
            pending={pending}
            failure={failure}
            submitRef={submitRef}
          />
        </div>
        {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} onPick={pick} />}
        <Link
          href="/"
          className="mx-auto inline-flex items-center gap-1.5 rounded text-[0.8125rem] text-muted hover:text-ink hover:underline"
        >
          <ArrowLeft aria-hidden="true" className="size-3.5 rtl:rotate-180" />I am a customer: back to the chat
        </Link>
      </div>
    </main>
  )
}
