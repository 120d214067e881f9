import { Button } from '@frontdesk/ui/button'
import { Field } from '@frontdesk/ui/field'
import { IconButton } from '@frontdesk/ui/icon-button'
import { Input } from '@frontdesk/ui/input'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { describeCount } from '@/components/describe-count'
import { MarkedText } from '@/components/marked-text/marked-text'
import { usePatternTest } from '../hooks/use-pattern-test.ts'

type PatternListProps = { name: string; patterns: readonly string[]; canTeach: boolean; onChange: (patterns: string[]) => void }

const mostPatterns = 50
const longestPattern = 500

/** Regular expressions, each with what it finds in a text of one's own, as it is written. */
export const PatternList = ({ name, patterns, canTeach, onChange }: PatternListProps) => {
  const [text, setText] = useState('')
  const results = usePatternTest(patterns, text)
  const matches = results.flatMap((result) => (result?.ok ? result.matches : [])).map((match) => ({ ...match, entity: name }))
  const write = (index: number, pattern: string) => onChange(patterns.map((known, at) => (at === index ? pattern : known)))
  return (
    <div className="flex flex-col gap-3">
      {patterns.length > 0 && (
        <ul className="flex flex-col gap-2">
          {patterns.map((pattern, index) => {
            const result = results[index]
            const wrong = result?.ok === false ? result.reason : null
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pattern has no other identity while it is being written
              <li key={index} className="flex flex-col gap-1">
                <span className="flex items-center gap-2">
                  <Input
                    aria-label={`Pattern ${index + 1}`}
                    value={pattern}
                    maxLength={longestPattern}
                    disabled={!canTeach}
                    spellCheck={false}
                    aria-invalid={wrong !== null || undefined}
                    onChange={(event) => write(index, event.target.value)}
                    className="font-mono text-[0.8125rem]"
                  />
                  {canTeach && (
                    <IconButton
                      label={`Remove pattern ${index + 1}`}
                      tooltip={false}
                      size="sm"
                      onClick={() => onChange(patterns.filter((_, at) => at !== index))}
                    >
                      <X aria-hidden="true" />
                    </IconButton>
                  )}
                </span>
                {wrong !== null && (
                  <span role="alert" className="text-xs text-danger-ink">
                    This cannot be used: {wrong}
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {canTeach && patterns.length < mostPatterns && (
        <Button size="sm" className="self-start" onClick={() => onChange([...patterns, ''])}>
          <Plus aria-hidden="true" />
          Add a pattern
        </Button>
      )}
      {patterns.length > 0 && (
        <div className="flex flex-col gap-2 rounded-lg border border-line bg-sunken/60 px-3.5 py-3">
          <Field label="Test it" hint="Type something a visitor might write. Nothing is saved.">
            {(control) => <Input {...control} value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />}
          </Field>
          {text !== '' && (
            <div role="status">
              <MarkedText text={text} marks={matches} className="text-sm" />
              <p className="text-xs text-muted">
                {matches.length === 0 ? 'Nothing is found.' : `${describeCount(matches.length, 'match', 'matches')} found.`}
              </p>
            </div>
          )}
        </div>
      )}
    </div>
  )
}
