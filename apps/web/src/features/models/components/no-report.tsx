import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { EmptyState } from '@frontdesk/ui/empty-state'
import { ErrorState } from '@frontdesk/ui/error-state'
import { CircleSlash, FileQuestion, Hourglass } from 'lucide-react'

/** Why a version has nothing to show. */
export const NoReport = ({ model }: { model: ModelView }) => {
  if (model.state === 'failed') {
    return <ErrorState title="This version could not be trained" description={model.error ?? 'No reason is on record.'} className="py-20" />
  }
  if (model.state === 'cancelled') {
    return <EmptyState icon={<CircleSlash />} title="The training was cancelled" description="Nothing was measured." className="py-20" />
  }
  if (model.state === 'ready') {
    return (
      <EmptyState
        icon={<FileQuestion />}
        title="This version was not measured"
        description="It can be made live all the same. Train again for a report of the phrases as they are now."
        className="py-20"
      />
    )
  }
  return <EmptyState icon={<Hourglass />} title="Still training" description="The report appears here once it is done." className="py-20" />
}
