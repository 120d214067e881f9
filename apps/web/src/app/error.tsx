'use client'
import { Button } from '@frontdesk/ui/button'
import { CircleAlert } from 'lucide-react'
import { PageNotice } from '@/components/page-notice'

export default function ErrorPage() {
  const actions = (
    <Button variant="primary" onClick={() => window.location.reload()}>
      Try again
    </Button>
  )
  return (
    <PageNotice icon={CircleAlert} title="This page could not be shown" actions={actions}>
      Something went wrong on our side. Nothing you sent is lost. Please try again in a moment.
    </PageNotice>
  )
}
