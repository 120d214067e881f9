import type { Metadata } from 'next'
import { SourceScreen } from '@/features/knowledge/source-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Source' }

export default async function SourcePage({ params }: { params: Promise<{ sourceId: string }> }) {
  const { role } = await guardStaff('viewer')
  const { sourceId } = await params
  return <SourceScreen key={sourceId} sourceId={sourceId} canEdit={role === 'admin'} />
}
