import type { Metadata } from 'next'
import { IntentsScreen } from '@/features/intents/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Intents' }

export default async function IntentsPage() {
  const staff = await guardStaff('viewer')
  return <IntentsScreen canTeach={staff.role === 'admin'} />
}
