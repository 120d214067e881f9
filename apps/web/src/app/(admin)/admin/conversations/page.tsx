import type { Metadata } from 'next'
import { ConversationsScreen } from '@/features/conversations/screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Conversations' }

export default async function ConversationsPage() {
  await guardStaff('viewer')
  return <ConversationsScreen />
}
