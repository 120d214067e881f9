import type { Metadata } from 'next'
import { ChatScreen } from '@/features/chat/screen'

export const metadata: Metadata = { title: { absolute: 'Help' } }

export default function ChatPage() {
  return <ChatScreen />
}
