'use client'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { Skeleton } from '@frontdesk/ui/skeleton'
import { SearchX } from 'lucide-react'
import { useRef, useState } from 'react'
import { LoadError } from '@/components/load-error'
import { TeachingPage } from '@/components/teaching/teaching-page'
import { useIntents } from '@/components/teaching/use-intents'
import { ViewerNote } from '@/components/teaching/viewer-note'
import { BackToIntents, IntentHeader } from './components/intent-header.tsx'
import { IntentMenu } from './components/intent-menu.tsx'
import { IntentPhrases } from './components/intent-phrases.tsx'
import { IntentSettings } from './components/intent-settings.tsx'
import { PhrasesSkeleton } from './components/phrase-states.tsx'

/** One intent and the phrases it is taught with. */
export const IntentScreen = ({ intentId, canTeach }: { intentId: string; canTeach: boolean }) => {
  const scroller = useRef<HTMLDivElement>(null)
  const [settings, setSettings] = useState(false)
  const { query, titleOf, hrefOf } = useIntents()
  const intents = query.data ?? []
  const intent = intents.find(({ id }) => id === intentId)
  return (
    <TeachingPage>
      <div ref={scroller} className="h-full overflow-y-auto overscroll-contain">
        {intent !== undefined ? (
          <div className="pb-10">
            <IntentHeader intent={intent}>{canTeach && <IntentMenu intent={intent} onSettings={() => setSettings(true)} />}</IntentHeader>
            {!canTeach && <ViewerNote className="mx-4 my-3 md:mx-6" />}
            <IntentPhrases intent={intent} intents={intents} names={{ titleOf, hrefOf }} canTeach={canTeach} scroller={scroller} />
            {canTeach && <IntentSettings intent={intent} intents={intents} open={settings} onOpenChange={setSettings} />}
          </div>
        ) : query.data !== undefined ? (
          <EmptyState
            icon={<SearchX />}
            title="This intent does not exist"
            description="It may have been deleted, or the link is cut off."
            action={<BackToIntents />}
            className="py-20"
          />
        ) : query.isError ? (
          <LoadError
            error={query.error}
            what="This intent"
            onRetry={() => void query.refetch()}
            retrying={query.isFetching}
            className="py-20"
          />
        ) : (
          <>
            <div className="flex flex-col gap-3 px-4 py-5 md:px-6">
              <Skeleton className="h-5 w-56" />
              <Skeleton className="w-80" />
            </div>
            <PhrasesSkeleton />
          </>
        )}
      </div>
    </TeachingPage>
  )
}
