'use client'
import { Button } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { ErrorState } from '@frontdesk/ui/error-state'
import { MessageCircleOff } from 'lucide-react'
import type { ComponentProps } from 'react'
import { ChatSkeleton } from './chat-skeleton.tsx'
import { Welcome } from './welcome.tsx'

type EmptyThreadProps = ComponentProps<typeof Welcome> & {
  state: 'loading' | 'failed' | 'gone' | 'empty'
  onRetry: () => void
  onNew: () => void
}

/** What the log shows in place of rows. */
export const EmptyThread = ({ state, onRetry, onNew, ...welcome }: EmptyThreadProps) => {
  if (state === 'loading') return <ChatSkeleton />
  if (state === 'failed') return <ErrorState className="flex-1" onRetry={onRetry} />
  if (state === 'gone') {
    return (
      <EmptyState
        className="flex-1"
        icon={<MessageCircleOff />}
        title="This conversation is no longer available"
        description="It belongs to another visitor or has been removed."
        action={<Button onClick={onNew}>New conversation</Button>}
      />
    )
  }
  return <Welcome {...welcome} />
}
