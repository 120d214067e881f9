import { buttonClass } from '@frontdesk/ui/button'
import { ShieldX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { PageNotice } from '@/components/page-notice'
import { SignOutButton } from '@/components/shell/sign-out-button'

export const metadata: Metadata = { title: 'No access' }

export default function Forbidden() {
  const actions = (
    <>
      <Link href="/admin/conversations" className={buttonClass()}>
        To the conversations
      </Link>
      <SignOutButton text="Use another account" />
    </>
  )
  return (
    <PageNotice icon={ShieldX} title="Your role does not open this page" actions={actions}>
      The inbox is for agents and admins, the console for everybody of the team. Ask an admin to change your role, or sign in with another
      account.
    </PageNotice>
  )
}
