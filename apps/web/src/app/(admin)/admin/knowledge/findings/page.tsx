import type { Metadata } from 'next'
import { FindingsScreen } from '@/features/knowledge/findings-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Findings' }

export default async function FindingsPage() {
  const { role } = await guardStaff('viewer')
  return <FindingsScreen canEdit={role === 'admin'} />
}
