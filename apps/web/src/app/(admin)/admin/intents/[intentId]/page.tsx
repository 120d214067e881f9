import type { Metadata } from 'next'
import { IntentScreen } from '@/features/intents/intent-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Intent' }

export default async function IntentPage({ params }: { params: Promise<{ intentId: string }> }) {
  const staff = await guardStaff('viewer')
  const { intentId } = await params
  return <IntentScreen key={intentId} intentId={intentId} canTeach={staff.role === 'admin'} />
}
