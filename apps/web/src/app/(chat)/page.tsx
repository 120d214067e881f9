import type { Metadata } from 'next'
import { ChatScreen } from '@/features/chat/screen'
import { getWebContext } from '@/server/web-context'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: { absolute: 'Help' } }

export default function ChatPage() {
  const { shopName, publicUrl } = getWebContext()
  return <ChatScreen shopName={shopName} linkHosts={[new URL(publicUrl).host]} />
}
