import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { describeCount } from '@/components/describe-count'
import { EntitySection } from './entity-section.tsx'

/** Where an entity is used: slots that it fills and phrases that mark it. */
export const EntityUsage = ({ entity }: { entity: EntityView }) => (
  <div className="px-4 md:px-6">
    <EntitySection title="Where it is used" about="What would miss it if it were gone.">
      <div className="flex flex-col gap-2 text-sm text-ink">
        {entity.usedBy.length === 0 ? (
          <p className="text-muted">No flow asks for it.</p>
        ) : (
          <ul className="flex list-disc flex-col gap-1 ps-4 marker:text-subtle">
            {entity.usedBy.map((slot) => (
              <li key={slot}>{slot}</li>
            ))}
          </ul>
        )}
        <p className="text-muted">
          {entity.marked === 0
            ? 'No training phrase marks it. Open an intent, select words in a phrase and mark them, and it is learned from them.'
            : `Marked in ${describeCount(entity.marked, 'training phrase')}, and learned from them.`}
        </p>
      </div>
    </EntitySection>
  </div>
)
