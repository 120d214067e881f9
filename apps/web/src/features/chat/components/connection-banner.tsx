'use client'
import { Spinner } from '@frontdesk/ui/spinner'
import { WifiOff } from 'lucide-react'

type ConnectionBannerProps = { state: 'fine' | 'offline' | 'reconnecting'; kept: number }

/** Says that the connection is gone and that nothing written is lost. */
export const ConnectionBanner = ({ state, kept }: ConnectionBannerProps) => {
  const messages = kept === 1 ? 'your message is kept' : kept > 1 ? `your ${kept} messages are kept` : 'nothing is lost'
  return (
    <div role="status" className="empty:hidden">
      {state !== 'fine' && (
        <p className="mb-2 flex animate-fade items-center justify-center gap-2 rounded-xl border border-warning-line bg-warning-soft px-3 py-2 text-[0.8125rem] font-medium text-warning-ink">
          {state === 'offline' ? <WifiOff aria-hidden="true" className="size-4 shrink-0" /> : <Spinner className="shrink-0" />}
          {state === 'offline' ? `You are offline, ${messages}` : `Reconnecting, ${messages}`}
        </p>
      )}
    </div>
  )
}
