import { Audience } from '@frontdesk/contracts/knowledge/audience'
import { Button } from '@frontdesk/ui/button'
import { Input } from '@frontdesk/ui/input'
import { Select } from '@frontdesk/ui/select'
import { Search } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { FilterSelect } from '@/components/filter-select'
import { languageOptions } from '../add/languages.ts'

type Asked = { q: string; collection: string | null; language: string | null; audience: Audience }
type LabFormProps = {
  asked: Asked
  collections: readonly string[]
  busy: boolean
  onAsk: (change: Partial<Asked>) => void
  /** The same question once more. */
  onAgain: () => void
}

const audiences: Record<Audience, string> = { public: 'As a visitor', internal: 'With staff-only documents' }

/** The question to try, and what search is narrowed to. */
export const LabForm = ({ asked, collections, busy, onAsk, onAgain }: LabFormProps) => {
  const [text, setText] = useState(asked.q)
  const [known, setKnown] = useState(asked.q)
  // Set from outside: back, forward, or a test that is looked at.
  if (asked.q !== known) {
    setKnown(asked.q)
    setText(asked.q)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const q = text.trim()
    if (q === asked.q) onAgain()
    else onAsk({ q })
  }
  return (
    <search aria-label="Try a question">
      <form onSubmit={submit} className="flex flex-col gap-2.5">
        <div className="flex gap-2">
          <Input
            aria-label="Question"
            placeholder="How long do I have to send shoes back?"
            value={text}
            maxLength={1000}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" variant="primary" loading={busy} disabled={text.trim() === ''}>
            <Search aria-hidden="true" />
            Search
          </Button>
        </div>
        <div className="flex flex-wrap gap-2">
          <Select
            aria-label="Search"
            value={asked.audience}
            onChange={(event) => onAsk({ audience: Audience.parse(event.target.value) })}
            className="[&>select]:h-8 [&>select]:text-[0.8125rem]"
          >
            {Audience.options.map((audience) => (
              <option key={audience} value={audience}>
                {audiences[audience]}
              </option>
            ))}
          </Select>
          {(collections.length > 0 || asked.collection !== null) && (
            <FilterSelect
              label="Collection"
              value={asked.collection}
              options={collections.map((collection) => ({ value: collection, text: collection }))}
              onChange={(collection) => onAsk({ collection })}
            />
          )}
          <FilterSelect
            label="Language"
            value={asked.language}
            options={languageOptions(asked.language ?? '').map(({ code, name }) => ({ value: code, text: name }))}
            onChange={(language) => onAsk({ language })}
          />
        </div>
      </form>
    </search>
  )
}
