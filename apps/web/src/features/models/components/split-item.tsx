import type { Intents } from '../intents.ts'
import type { SuggestionOf } from '../suggestions/suggestions-of.ts'
import { IntentLink } from './intent-link.tsx'

const shown = 4

/** An intent that seems to hold several, with some phrases of each. */
export const SplitItem = ({ suggestion, intents }: { suggestion: SuggestionOf<'split'>; intents: Intents }) => (
  <div className="min-w-0 flex-1">
    <p className="text-sm">
      <IntentLink name={suggestion.intent} intents={intents} />
    </p>
    <div className="mt-2 grid gap-3 sm:grid-cols-2">
      {suggestion.groups.map((group) => (
        <ul key={group[0]} className="flex flex-col gap-1 rounded-lg border border-line bg-sunken/50 px-3 py-2 text-[0.8125rem] text-muted">
          {group.slice(0, shown).map((text) => (
            <li key={text} className="line-clamp-2 wrap-anywhere">
              {text}
            </li>
          ))}
          {group.length > shown && <li className="text-xs text-subtle">and {group.length - shown} more</li>}
        </ul>
      ))}
    </div>
  </div>
)
