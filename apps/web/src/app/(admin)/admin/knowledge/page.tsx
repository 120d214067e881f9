import type { Metadata } from 'next'
import { SourcesScreen } from '@/features/knowledge/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Knowledge' }

export default async function KnowledgePage() {
  const { role } = await guardStaff('viewer')
  return <SourcesScreen canEdit={role === 'admin'} />
}
