import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { Lock } from 'lucide-react'
import { markTone } from '@/components/marked-text/mark-tone'
import { builtInEntities } from '../list/built-in-entities.ts'

const Item = ({ entity }: { entity: EntityView }) => {
  const known = builtInEntities[entity.name]
  return (
    <li className="flex flex-col gap-1 rounded-lg border border-line bg-surface px-3.5 py-3">
      <p className="flex items-center gap-2 text-sm font-medium text-ink">
        <span className={`border-b-2 ${markTone(entity.name).line}`}>{entity.name}</span>
        <Lock aria-hidden="true" className="ms-auto size-3.5 text-subtle" />
      </p>
      {known !== undefined && (
        <p className="text-[0.8125rem] text-muted">
          {known.about}. <q className="text-ink">{known.example}</q> is {known.value}.
        </p>
      )}
      {entity.usedBy.length > 0 && (
        <p className="line-clamp-2 text-xs text-muted" title={entity.usedBy.join('\n')}>
          Used by {entity.usedBy.join(', ')}
        </p>
      )}
    </li>
  )
}

/** Entities that come with the desk and cannot be changed, with an example each. */
export const BuiltInList = ({ entities }: { entities: readonly EntityView[] }) => (
  <section aria-labelledby="built-in" className="flex flex-col gap-3 px-4 py-6 md:px-6">
    <div>
      <h2 id="built-in" className="text-sm font-semibold text-ink">
        Built in
      </h2>
      <p className="text-[0.8125rem] text-muted">These are found in every message by themselves. There is nothing to teach.</p>
    </div>
    <ul className="grid gap-2.5 sm:grid-cols-2 xl:grid-cols-3">
      {entities.map((entity) => (
        <Item key={entity.id} entity={entity} />
      ))}
    </ul>
  </section>
)
