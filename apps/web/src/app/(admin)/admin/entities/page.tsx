import type { Metadata } from 'next'
import { EntitiesScreen } from '@/features/entities/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Entities' }

export default async function EntitiesPage() {
  const staff = await guardStaff('viewer')
  return <EntitiesScreen canTeach={staff.role === 'admin'} />
}
