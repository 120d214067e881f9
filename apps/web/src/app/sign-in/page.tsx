import { demoUsers } from '@frontdesk/services/setup/demo-users'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { SignInScreen } from '@/features/sign-in/screen'
import { toReturnPath } from '@/features/sign-in/to-return-path'
import { readStaff, staffCookie } from '@/server/auth/staff-session'
import { getWebContext } from '@/server/web-context'

export const metadata: Metadata = { title: 'Sign in' }

type Search = Promise<Record<string, string | string[] | undefined>>

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { callbackUrl } = await searchParams
  const returnPath = toReturnPath(typeof callbackUrl === 'string' ? callbackUrl : null)
  const web = getWebContext()
  const staff = await readStaff(web.db, web.authSecret, (await cookies()).get(staffCookie)?.value)
  if (staff) redirect(returnPath ?? (staff.role === 'agent' ? '/inbox' : '/admin'))
  return <SignInScreen shopName={web.shopName} returnPath={returnPath} demoAccounts={web.demo ? demoUsers : []} />
}
