'use client'
import { ErrorState } from '@frontdesk/ui/error-state'
import type { ComponentProps } from 'react'
import { ChatSkeleton } from './chat-skeleton.tsx'
import { Welcome } from './welcome.tsx'

type EmptyThreadProps = ComponentProps<typeof Welcome> & { state: 'loading' | 'failed' | 'empty'; onRetry: () => void }

/** What the log shows in place of rows. */
export const EmptyThread = ({ state, onRetry, ...welcome }: EmptyThreadProps) => {
  if (state === 'loading') return <ChatSkeleton />
  return state === 'failed' ? <ErrorState className="flex-1" onRetry={onRetry} /> : <Welcome {...welcome} />
}
