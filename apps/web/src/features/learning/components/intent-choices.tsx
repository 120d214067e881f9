import type { LearningItem } from '@frontdesk/contracts/learning'
import { cn } from '@frontdesk/ui/cn'
import { Kbd } from '@frontdesk/ui/kbd'
import { formatPercent } from '@/components/format-percent'
import { ScoreBar } from '@/components/score-bar'
import type { useIntents } from '@/components/teaching/use-intents'

type IntentChoicesProps = {
  item: LearningItem
  intents: ReturnType<typeof useIntents>
  /** Null for those who may only look. */
  onPick: ((name: string) => void) | null
  keys: boolean
}

/** What the model thought, most likely first; a press, or the number of its place, gives the message to the intent. */
export const IntentChoices = ({ item, intents, onPick, keys }: IntentChoicesProps) => (
  <ol className="flex flex-col gap-1.5">
    {item.intents.map(({ name, probability }, index) => {
      const known = intents.byName.has(name)
      const inside = (
        <>
          {onPick !== null && keys && <Kbd className="max-md:hidden">{index + 1}</Kbd>}
          <span className="min-w-0 flex-1">
            <span className="flex items-baseline justify-between gap-3 text-sm">
              <span className="truncate font-medium text-ink">{intents.titleOf(name)}</span>
              <span className="text-[0.8125rem] text-muted tabular-nums">{known ? formatPercent(probability) : 'no longer there'}</span>
            </span>
            <ScoreBar value={probability} tone={index === 0 ? 'accent' : 'muted'} className="mt-1.5" />
          </span>
        </>
      )
      const shape = 'flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-3 py-2 text-start'
      return (
        <li key={name}>
          {onPick === null ? (
            <div className={shape}>{inside}</div>
          ) : (
            <button
              type="button"
              disabled={!known}
              {...(keys ? { 'aria-keyshortcuts': String(index + 1) } : {})}
              onClick={() => onPick(name)}
              className={cn(shape, 'transition-colors enabled:hover:border-accent enabled:hover:bg-accent-soft disabled:opacity-60')}
            >
              {inside}
            </button>
          )}
        </li>
      )
    })}
  </ol>
)
