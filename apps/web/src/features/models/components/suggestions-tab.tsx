'use client'
import type { NluReport } from '@frontdesk/contracts/nlu-report'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { CircleCheck } from 'lucide-react'
import { describeCount } from '@/components/describe-count'
import { formatShare } from '../figures/format-share.ts'
import type { Intents } from '../intents.ts'
import { suggestionsOf } from '../suggestions/suggestions-of.ts'
import { IntentLink } from './intent-link.tsx'
import { MislabelledItem } from './mislabelled-item.tsx'
import { SplitItem } from './split-item.tsx'
import { SuggestionGroup } from './suggestion-group.tsx'

type SuggestionsTabProps = { report: NluReport; intents: Intents; canEdit: boolean }

/** What would make the phrases better. */
export const SuggestionsTab = ({ report, intents, canEdit }: SuggestionsTabProps) => {
  const { suggestions } = report
  if (suggestions.length === 0) {
    return (
      <EmptyState
        icon={<CircleCheck />}
        title="Nothing to suggest"
        description="No phrase stands out as misplaced, doubled or missing."
        className="py-16"
      />
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-3xl text-[0.8125rem] text-pretty text-muted">
        Found while this version was measured. They are hints, not errors: you know your visitors better than the model does.
      </p>
      <SuggestionGroup
        title="Perhaps under the wrong intent"
        about="A phrase that misleads the model costs more than a missing one. Move it if it reads as if it belonged elsewhere."
        items={suggestionsOf(suggestions, 'mislabelled')}
        itemKey={({ intent, text }) => `${intent} ${text}`}
        draw={(suggestion) => <MislabelledItem suggestion={suggestion} intents={intents} canEdit={canEdit} />}
      />
      <SuggestionGroup
        title="Too few phrases"
        about="An intent needs examples of the different ways in which people say it."
        items={suggestionsOf(suggestions, 'too-few')}
        itemKey={({ intent }) => intent}
        draw={({ intent, phrases, wanted }) => (
          <>
            <IntentLink name={intent} intents={intents} className="min-w-0 flex-1 text-sm" />
            <span className="text-xs text-muted">
              {describeCount(phrases, 'phrase')}, at least {wanted} wanted
            </span>
          </>
        )}
      />
      <SuggestionGroup
        title="Nearly the same under two intents"
        about="Two phrases that mean the same thing pull the model both ways. Keep the one that is right."
        items={suggestionsOf(suggestions, 'near-duplicate')}
        itemKey={({ first, second }) => `${first.intent} ${first.text} ${second.intent} ${second.text}`}
        draw={({ first, second }) => (
          <ul className="grid min-w-0 flex-1 gap-x-6 gap-y-2 sm:grid-cols-2">
            {[first, second].map((phrase) => (
              <li key={`${phrase.intent} ${phrase.text}`} className="min-w-0">
                <p className="text-sm wrap-anywhere text-ink">{phrase.text}</p>
                <IntentLink name={phrase.intent} intents={intents} phrase={phrase.text} className="text-xs" />
              </li>
            ))}
          </ul>
        )}
      />
      <SuggestionGroup
        title="Intents that may be one"
        about="They are taken for each other often. If visitors get the same answer, move the phrases of one to the other."
        items={suggestionsOf(suggestions, 'merge')}
        itemKey={({ intents: pair }) => pair.join(' ')}
        draw={({ intents: pair, confused }) => (
          <>
            <span className="min-w-0 flex-1 text-sm">
              <IntentLink name={pair[0]} intents={intents} /> <span className="text-muted">and</span>{' '}
              <IntentLink name={pair[1]} intents={intents} />
            </span>
            <span className="text-xs text-muted">{formatShare(confused)} of their phrases are confused</span>
          </>
        )}
      />
      <SuggestionGroup
        title="Intents that may be several"
        about="Their phrases fall into groups of different meaning. If visitors want different things, give each group an intent of its own."
        items={suggestionsOf(suggestions, 'split')}
        itemKey={({ intent }) => intent}
        draw={(suggestion) => <SplitItem suggestion={suggestion} intents={intents} />}
      />
    </div>
  )
}
