import type { Metadata } from 'next'
import { GapScreen } from '@/features/knowledge/gap-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Write an answer' }

export default async function GapPage({ params }: { params: Promise<{ gapId: string }> }) {
  await guardStaff('admin')
  const { gapId } = await params
  return <GapScreen key={gapId} gapId={gapId} />
}
