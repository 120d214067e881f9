'use client'
import { ErrorState } from '@frontdesk/ui/error-state'
import { useEffect } from 'react'
import { getSocket } from '@/lib/socket'
import { ChatHeader } from './components/chat-header.tsx'
import { ChatMenu } from './components/chat-menu.tsx'
import { ChatSkeleton } from './components/chat-skeleton.tsx'
import { ChatThread } from './components/chat-thread.tsx'
import { useOutboxSender } from './hooks/use-outbox-sender.ts'
import { useSession } from './hooks/use-session.ts'

type ChatScreenProps = { shopName: string; linkHosts: readonly string[] }

const nothing = () => undefined

/** The chat page: waits for the visitor's session, then shows the thread; another visitor starts from nothing. */
export const ChatScreen = ({ shopName, linkHosts }: ChatScreenProps) => {
  const { session, signIn } = useSession()
  if (session.data !== undefined)
    return <ReadyChat key={session.data.visitorId} session={session.data} signIn={signIn} linkHosts={linkHosts} />
  return (
    <div className="flex h-dvh flex-col">
      <ChatHeader
        shopName={shopName}
        status={session.isError ? { tone: 'broken', text: 'Not reachable' } : { tone: 'waiting', text: 'Connecting…' }}
        person="available"
        disabled
        onPerson={nothing}
        menu={<ChatMenu customer={null} demoCustomers={[]} onNew={nothing} onHistory={nothing} onSignIn={nothing} disabled />}
      />
      <main className="mx-auto flex w-full max-w-[47.5rem] flex-1 flex-col justify-center px-4 sm:px-6">
        {session.isError ? (
          <ErrorState
            title="We cannot reach the desk right now"
            description="Check your connection and try again. Messages you wrote are kept."
            onRetry={() => void session.refetch()}
            retrying={session.isFetching}
          />
        ) : (
          <ChatSkeleton />
        )}
      </main>
    </div>
  )
}

type ReadySession = NonNullable<ReturnType<typeof useSession>['session']['data']>

const ReadyChat = (props: { session: ReadySession; signIn: (customerId: string | null) => void; linkHosts: readonly string[] }) => {
  useOutboxSender()
  // Open before the first message, so that its answer can stream; anew for another visitor, whose cookie it then carries.
  useEffect(() => {
    const socket = getSocket().connect()
    return () => {
      socket.disconnect()
    }
  }, [])
  return <ChatThread {...props} />
}
