import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { EntityName, type PhraseEntity } from '@frontdesk/contracts/nlu-data'
import { Button } from '@frontdesk/ui/button'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Select } from '@frontdesk/ui/select'
import { type FormEvent, useId, useState } from 'react'

export type MarkDraft = { entity: string; role: string; value: string; create: boolean }

type MarkFormProps = {
  /** The words that are marked. */
  words: string
  mark: PhraseEntity | null
  entities: readonly EntityView[]
  busy: boolean
  problem: string | null
  onApply: (draft: MarkDraft) => void
  onRemove: () => void
}

const another = '\u0000new'

const EntityOptions = ({ entities, mark }: Pick<MarkFormProps, 'entities' | 'mark'>) => {
  const own = entities.filter(({ builtIn }) => !builtIn)
  const builtIn = entities.filter((entity) => entity.builtIn)
  const unknown = mark !== null && entities.every(({ name }) => name !== mark.entity)
  return (
    <>
      {unknown && <option value={mark.entity}>{mark.entity}</option>}
      {own.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      <option value={another}>New entity…</option>
      {builtIn.length > 0 && (
        <optgroup label="Built in">
          {builtIn.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </>
  )
}

/** Which entity some words are, in which role, and what they stand for. */
export const MarkForm = ({ words, mark, entities, busy, problem, onApply, onRemove }: MarkFormProps) => {
  const id = useId()
  const first = entities.find(({ builtIn }) => !builtIn)?.name ?? another
  const [choice, setChoice] = useState(mark?.entity ?? first)
  const [fresh, setFresh] = useState('')
  const [role, setRole] = useState(mark?.role ?? '')
  const [value, setValue] = useState(mark?.value ?? '')
  const [wrong, setWrong] = useState<string | null>(null)
  const create = choice === another
  const roles = entities.find(({ name }) => name === choice)?.roles ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const entity = create ? fresh.trim() : choice
    if (!EntityName.safeParse(entity).success) return setWrong('Give the new entity a name, such as “size”.')
    const known = entities.some(({ name }) => name === entity)
    onApply({ entity, role: role.trim(), value: value.trim() === words ? '' : value.trim(), create: create && !known })
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
      <Field label="Entity" required>
        {(control) => (
          <Select {...control} value={choice} onChange={(event) => setChoice(event.target.value)} className="block [&>select]:w-full">
            <EntityOptions entities={entities} mark={mark} />
          </Select>
        )}
      </Field>
      {create && (
        <Field label="Name of the new entity" required error={wrong}>
          {(control) => <Input {...control} value={fresh} maxLength={100} onChange={(event) => setFresh(event.target.value)} />}
        </Field>
      )}
      <Field label="Role" hint="Tells two of a kind apart: from and to.">
        {(control) => (
          <>
            <Input {...control} value={role} maxLength={100} list={`${id}-roles`} onChange={(event) => setRole(event.target.value)} />
            <datalist id={`${id}-roles`}>
              {roles.map((known) => (
                <option key={known} value={known} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field label="Stands for" hint="Only where that is not the words themselves: “NYC” stands for New York.">
        {(control) => (
          <Input {...control} value={value} maxLength={200} placeholder={words} onChange={(event) => setValue(event.target.value)} />
        )}
      </Field>
      {problem !== null && (
        <p role="alert" className="text-xs text-danger-ink">
          {problem}
        </p>
      )}
      <div className="flex items-center justify-between gap-2">
        {mark === null ? (
          <span />
        ) : (
          <Button size="sm" variant="ghost" disabled={busy} onClick={onRemove} className="text-danger-ink">
            Remove the mark
          </Button>
        )}
        <Button size="sm" type="submit" variant="primary" loading={busy}>
          {mark === null ? 'Mark' : 'Save'}
        </Button>
      </div>
    </form>
  )
}
