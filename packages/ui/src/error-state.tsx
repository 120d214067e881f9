import { CircleAlert } from 'lucide-react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

type ErrorStateProps = { title?: string; description?: string; onRetry?: () => void; retrying?: boolean; className?: string }

/** What a list or page shows when it could not be loaded. */
export const ErrorState = ({
  title = 'This could not be loaded',
  description = 'Check your connection and try again.',
  onRetry,
  retrying = false,
  className,
}: ErrorStateProps) => (
  <div role="alert">
    <EmptyState
      icon={<CircleAlert />}
      title={title}
      description={description}
      {...(className === undefined ? {} : { className })}
      {...(onRetry === undefined
        ? {}
        : {
            action: (
              <Button onClick={onRetry} loading={retrying}>
                Try again
              </Button>
            ),
          })}
    />
  </div>
)
