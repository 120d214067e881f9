'use client'
import { Button } from '@frontdesk/ui/button'
import { useToast } from '@frontdesk/ui/toast'
import { useState } from 'react'
import { signOut } from './sign-out.ts'

/** Leaves, to come back as somebody else. */
export const SignOutButton = ({ text }: { text: string }) => {
  const [pending, setPending] = useState(false)
  const toast = useToast()
  const leave = () => {
    setPending(true)
    signOut().catch(() => {
      setPending(false)
      toast.error('You could not be signed out', 'Check your connection and try again.')
    })
  }
  return (
    <Button variant="primary" loading={pending} onClick={leave}>
      {text}
    </Button>
  )
}
