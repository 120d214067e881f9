import { Skeleton } from '@frontdesk/ui/skeleton'

/** The shape of a conversation while it is being fetched. */
export const ChatSkeleton = () => (
  <div role="status" className="flex flex-1 flex-col justify-end gap-6 py-6">
    <span className="sr-only">Loading the conversation</span>
    <Skeleton className="ms-auto h-10 w-3/5 rounded-2xl" />
    <div className="flex gap-3">
      <Skeleton className="size-7 shrink-0 rounded-lg" />
      <div className="flex flex-1 flex-col gap-2 pt-1">
        <Skeleton className="w-11/12" />
        <Skeleton className="w-4/5" />
        <Skeleton className="w-2/5" />
      </div>
    </div>
    <Skeleton className="ms-auto h-10 w-2/5 rounded-2xl" />
  </div>
)
