import type { Metadata } from 'next'
import { LabScreen } from '@/features/knowledge/lab-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Retrieval lab' }

export default async function LabPage() {
  const { role } = await guardStaff('viewer')
  return <LabScreen canEdit={role === 'admin'} />
}
