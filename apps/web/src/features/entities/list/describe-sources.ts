import type { EntityView } from '@frontdesk/contracts/nlu/entity'
import { describeCount } from '@/components/describe-count'

/** What an entity is recognised by, in a few words. */
export const describeSources = ({ values, patterns, marked }: Pick<EntityView, 'values' | 'patterns' | 'marked'>): string => {
  const parts = [
    values.length > 0 ? describeCount(values.length, 'value') : '',
    patterns.length > 0 ? describeCount(patterns.length, 'pattern') : '',
    marked > 0 ? `learned from ${describeCount(marked, 'phrase')}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? 'Nothing yet: it finds nothing' : parts.join(' · ')
}
