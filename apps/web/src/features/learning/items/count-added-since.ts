import type { LearningItem } from '@frontdesk/contracts/learning'
import type { ModelView } from '@frontdesk/contracts/nlu/model'

/** How many messages became phrases after the live version was trained, which therefore does not know them. */
export const countAddedSince = (added: readonly LearningItem[], live: Pick<ModelView, 'createdAt'> | null): number =>
  added.filter(({ decision }) => decision !== null && (live === null || decision.at > live.createdAt)).length
