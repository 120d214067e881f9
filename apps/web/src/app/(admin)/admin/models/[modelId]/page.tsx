import type { Metadata } from 'next'
import { ModelScreen } from '@/features/models/details-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Model' }

export default async function ModelPage({ params }: { params: Promise<{ modelId: string }> }) {
  const { role } = await guardStaff('viewer')
  const { modelId } = await params
  return <ModelScreen key={modelId} modelId={modelId} canEdit={role === 'admin'} />
}
