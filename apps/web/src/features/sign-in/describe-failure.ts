import type { SignInFailure } from './sign-in-staff.ts'

/** What a failed sign-in means and what to do, for the person who tried. */
export const describeFailure: Record<SignInFailure, { title: string; text: string }> = {
  'wrong-credentials': { title: 'Email and password do not match', text: 'Check both and try again. Passwords are case-sensitive.' },
  'limit-reached': { title: 'Too many attempts', text: 'This account is locked for a minute. Wait a moment, then try again.' },
  unavailable: {
    title: 'Sign-in is not available right now',
    text: 'The server did not answer as it should. Please try again in a moment.',
  },
  offline: { title: 'The server could not be reached', text: 'Check your connection and try again.' },
}
