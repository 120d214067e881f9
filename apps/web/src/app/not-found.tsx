import { buttonClass } from '@frontdesk/ui/button'
import { SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { PageNotice } from '@/components/page-notice'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  const actions = (
    <Link href="/" className={buttonClass({ variant: 'primary' })}>
      To the chat
    </Link>
  )
  return (
    <PageNotice icon={SearchX} title="There is no such page" actions={actions}>
      The link may be wrong or cut off, or the page has moved.
    </PageNotice>
  )
}
