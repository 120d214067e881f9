import type { Metadata } from 'next'
import { SynonymsScreen } from '@/features/entities/synonyms-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Synonyms' }

export default async function SynonymsPage() {
  const staff = await guardStaff('viewer')
  return <SynonymsScreen canTeach={staff.role === 'admin'} />
}
