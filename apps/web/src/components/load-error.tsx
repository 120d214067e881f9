'use client'
import { buttonClass } from '@frontdesk/ui/button'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { ErrorState } from '@frontdesk/ui/error-state'
import { LogIn, SearchX } from 'lucide-react'
import { readAppError } from '@/lib/read-app-error'
import { signInHref } from './sign-in-href.ts'

type LoadErrorProps = {
  error: unknown
  what: string /** It was opened by an address, which may be wrong. */
  byAddress?: boolean
  onRetry: () => void
  retrying?: boolean
  className?: string
}

/** Why something could not be loaded, and what to do about it. `what` names it in a sentence: "The queue". */
export const LoadError = ({ error, what, byAddress = false, onRetry, retrying = false, className }: LoadErrorProps) => {
  const { code, message } = readAppError(error)
  const extra = className === undefined ? {} : { className }
  if (code === 'unauthenticated') {
    return (
      <EmptyState
        {...extra}
        icon={<LogIn />}
        title="Your session has ended"
        description="Sign in again to go on where you were."
        action={
          <a href={signInHref()} className={buttonClass({ variant: 'primary' })}>
            Sign in
          </a>
        }
      />
    )
  }
  if (byAddress && (code === 'not-found' || code === 'invalid')) {
    return <EmptyState {...extra} icon={<SearchX />} title={`${what} does not exist`} description="The link may be wrong or cut off." />
  }
  const text = code === 'offline' ? 'The server could not be reached. Check your connection and try again.' : message
  return <ErrorState {...extra} title={`${what} could not be loaded`} description={text} onRetry={onRetry} retrying={retrying} />
}
