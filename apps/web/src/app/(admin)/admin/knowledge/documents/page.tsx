import type { Metadata } from 'next'
import { DocumentsScreen } from '@/features/knowledge/documents-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Documents' }

export default async function DocumentsPage() {
  const { role } = await guardStaff('viewer')
  return <DocumentsScreen canEdit={role === 'admin'} />
}
