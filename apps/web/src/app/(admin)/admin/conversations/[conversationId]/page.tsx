import type { Metadata } from 'next'
import { ConversationScreen } from '@/features/conversations/conversation-screen'
import { guardStaff } from '@/server/auth/guard-staff'

export const metadata: Metadata = { title: 'Conversation' }

export default async function ConversationPage({ params }: { params: Promise<{ conversationId: string }> }) {
  await guardStaff('viewer')
  const { conversationId } = await params
  return <ConversationScreen conversationId={conversationId} />
}
