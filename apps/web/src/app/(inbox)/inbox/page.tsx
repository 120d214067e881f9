import type { Metadata } from 'next'
import { InboxScreen } from '@/features/inbox/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Inbox' }

export default async function InboxPage() {
  const { userId } = await guardStaff('agent')
  return <InboxScreen userId={userId} />
}
