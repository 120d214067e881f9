import type { Metadata } from 'next'
import { ModelsScreen } from '@/features/models/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Models' }

export default async function ModelsPage() {
  const { role } = await guardStaff('viewer')
  return <ModelsScreen canEdit={role === 'admin'} />
}
