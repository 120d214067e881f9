import type { Metadata } from 'next'
import { LearningScreen } from '@/features/learning/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Learning' }

export default async function LearningPage() {
  const { role } = await guardStaff('viewer')
  return <LearningScreen canEdit={role === 'admin'} />
}
