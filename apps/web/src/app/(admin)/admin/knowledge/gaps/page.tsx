import type { Metadata } from 'next'
import { GapsScreen } from '@/features/knowledge/gaps-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Gaps' }

export default async function GapsPage() {
  const { role } = await guardStaff('viewer')
  return <GapsScreen canEdit={role === 'admin'} />
}
