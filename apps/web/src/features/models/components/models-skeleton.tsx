import { Card, CardBody } from '@frontdesk/ui/card'
import { Skeleton } from '@frontdesk/ui/skeleton'

/** Grey bars in the place of the page. */
export const ModelsSkeleton = () => (
  <div role="status" className="flex flex-col gap-5">
    <span className="sr-only">Loading the models</span>
    {['live', 'train', 'history'].map((part) => (
      <Card key={part}>
        <CardBody className="flex flex-col gap-3">
          <Skeleton className="w-40" />
          <Skeleton className="w-3/4" />
          <Skeleton className="w-1/2" />
        </CardBody>
      </Card>
    ))}
  </div>
)
