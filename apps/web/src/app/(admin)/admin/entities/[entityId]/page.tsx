import type { Metadata } from 'next'
import { EntityScreen } from '@/features/entities/entity-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Entity' }

export default async function EntityPage({ params }: { params: Promise<{ entityId: string }> }) {
  const staff = await guardStaff('viewer')
  const { entityId } = await params
  return <EntityScreen key={entityId} entityId={entityId} canTeach={staff.role === 'admin'} />
}
