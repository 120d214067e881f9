import type { Metadata } from 'next'
import { OutOfScopeScreen } from '@/features/intents/out-of-scope-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Messages of no intent' }

export default async function OutOfScopePage() {
  const staff = await guardStaff('viewer')
  return <OutOfScopeScreen canTeach={staff.role === 'admin'} />
}
