import type { Metadata } from 'next'
import { DocumentScreen } from '@/features/knowledge/document-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Document' }

export default async function DocumentPage({ params }: { params: Promise<{ documentId: string }> }) {
  const { role } = await guardStaff('viewer')
  const { documentId } = await params
  return <DocumentScreen key={documentId} documentId={documentId} canEdit={role === 'admin'} />
}
