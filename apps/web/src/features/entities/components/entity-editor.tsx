import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { EntityName } from '@frontdesk/contracts/nlu-data'
import { Field } from '@frontdesk/ui/field'
import { Input } from '@frontdesk/ui/input'
import { Switch } from '@frontdesk/ui/switch'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConflictNotice } from '@/components/teaching/conflict-notice'
import { explainFailure } from '@/components/teaching/explain-failure'
import { useDraft } from '@/components/teaching/use-draft'
import { useLeaveWarning } from '@/components/use-leave-warning'
import { readAppError } from '@/lib/read-app-error'
import { useTRPC } from '@/lib/trpc'
import { describeSources } from '../list/describe-sources.ts'
import { EntitySection } from './entity-section.tsx'
import { NameList } from './name-list.tsx'
import { PatternList } from './pattern-list.tsx'
import { SaveBar } from './save-bar.tsx'
import { ValueList } from './value-list.tsx'

const readDraft = ({ name, values, patterns, roles, groups, typos }: EntityView) => ({ name, values, patterns, roles, groups, typos })

/** Everything that an entity is recognised by. Changes are kept here until they are saved together. */
export const EntityEditor = ({ entity, canTeach }: { entity: EntityView; canTeach: boolean }) => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const { base, draft, setDraft, changed, stale, accept } = useDraft(entity, readDraft)
  useLeaveWarning(changed)
  const update = useMutation(
    trpc.nlu.entities.update.mutationOptions({
      onSuccess: (saved) => {
        accept(saved)
        toast.success('Saved', 'It is learned at the next training.')
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.nlu.entities.pathKey() }),
    }),
  )
  const save = (revision: number | null) => {
    if (revision === null) return
    const patterns = draft.patterns.filter((pattern) => pattern !== '')
    update.mutate({ id: entity.id, revision, change: { ...draft, name: draft.name.trim(), patterns } })
  }
  const nameProblem = EntityName.safeParse(draft.name.trim()).success ? null : 'Give it a name.'
  const failed = update.isError && readAppError(update.error).code !== 'conflict' ? explainFailure(update.error) : null
  return (
    <>
      <div className="px-4 md:px-6">
        <EntitySection title="Name" about="Flows, marks and exports call it by this name.">
          <Field label="Name" required error={nameProblem} className="max-w-sm">
            {(control) => (
              <Input
                {...control}
                value={draft.name}
                maxLength={100}
                disabled={!canTeach}
                onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
        </EntitySection>
        <EntitySection title="Values" about="Words it is recognised by, and what they stand for. Best where all of them are known.">
          <div className="flex flex-col gap-4">
            <ValueList label="New value" values={draft.values} canTeach={canTeach} onChange={(values) => setDraft({ ...draft, values })} />
            <div className="flex items-center justify-between gap-4 rounded-lg border border-line px-3.5 py-2.5">
              <p className="text-sm text-ink">
                Forgive typos
                <span className="block text-xs text-muted">“Berln” is still Berlin. Switch it off where values differ by a letter.</span>
              </p>
              <Switch
                label="Forgive typos"
                checked={draft.typos}
                disabled={!canTeach}
                onCheckedChange={(typos) => setDraft({ ...draft, typos })}
              />
            </div>
          </div>
        </EntitySection>
        <EntitySection
          title="Patterns"
          about="Regular expressions (RE2), for what has a fixed form such as a voucher code. A group in brackets is what counts."
        >
          <PatternList
            name={draft.name}
            patterns={draft.patterns}
            canTeach={canTeach}
            onChange={(patterns) => setDraft({ ...draft, patterns })}
          />
        </EntitySection>
        <EntitySection
          title="Roles"
          about="Tell two of a kind apart: the city somebody leaves from, and the one they go to. Choose the role when you mark words."
        >
          <NameList
            label="Roles"
            placeholder="from"
            names={draft.roles}
            canTeach={canTeach}
            onChange={(roles) => setDraft({ ...draft, roles })}
          />
        </EntitySection>
        <EntitySection title="Groups" about="Keep together what belongs together: each pizza with its own size and topping.">
          <NameList
            label="Groups"
            placeholder="1"
            names={draft.groups}
            canTeach={canTeach}
            onChange={(groups) => setDraft({ ...draft, groups })}
          />
        </EntitySection>
      </div>
      {changed && (
        <SaveBar
          busy={update.isPending}
          problem={failed}
          onSave={() => nameProblem === null && save(base.revision)}
          onDiscard={() => {
            update.reset()
            accept(entity)
          }}
          conflict={
            stale ? (
              <ConflictNotice busy={update.isPending} onTheirs={() => accept(entity)} onMine={() => save(entity.revision)}>
                <p className="mt-1">
                  It now stands as “{entity.name}”: {describeSources(entity)}.
                </p>
              </ConflictNotice>
            ) : null
          }
        />
      )}
    </>
  )
}
