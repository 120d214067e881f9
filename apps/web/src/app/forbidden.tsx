import { buttonClass } from '@frontdesk/ui/button'
import { ShieldX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { SignOutButton } from '@/components/shell/sign-out-button'

export const metadata: Metadata = { title: 'No access' }

export default function Forbidden() {
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 py-10">
      <div className="flex max-w-md flex-col items-center gap-2 text-center">
        <span
          aria-hidden="true"
          className="mb-2 grid size-12 place-items-center rounded-xl border border-line bg-surface text-muted shadow-card"
        >
          <ShieldX className="size-6" />
        </span>
        <h1 className="text-lg font-semibold text-ink">Your role does not open this page</h1>
        <p className="text-sm text-balance text-muted">
          The inbox is for agents and admins, the console for everybody of the team. Ask an admin to change your role, or sign in with
          another account.
        </p>
        <div className="mt-4 flex flex-wrap justify-center gap-2">
          <Link href="/admin/conversations" className={buttonClass()}>
            To the conversations
          </Link>
          <SignOutButton text="Use another account" />
        </div>
      </div>
    </main>
  )
}
