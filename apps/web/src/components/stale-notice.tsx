'use client'
import { readAppError } from '@/lib/read-app-error'
import { signInHref } from './sign-in-href.ts'

/** Over something that was loaded but cannot be renewed any more: why. */
export const StaleNotice = ({ error, className }: { error: unknown; className?: string }) => {
  const ended = readAppError(error).code === 'unauthenticated'
  return (
    <p
      role="status"
      className={`rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-xs text-warning-ink ${className ?? ''}`}
    >
      {ended
        ? 'Your session has ended, so this is no longer up to date. '
        : 'This could not be renewed and may be out of date. Trying again.'}
      {ended && (
        <a href={signInHref()} className="font-medium underline underline-offset-2">
          Sign in
        </a>
      )}
    </p>
  )
}
