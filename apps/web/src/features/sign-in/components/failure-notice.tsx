import { CircleAlert } from 'lucide-react'
import { describeFailure } from '../describe-failure.ts'
import type { SignInFailure } from '../sign-in-staff.ts'

/** Why the sign-in failed; announced as soon as it appears. */
export const FailureNotice = ({ reason }: { reason: SignInFailure | null }) => (
  <div role="alert">
    {reason !== null && (
      <div className="flex animate-rise items-start gap-2.5 rounded-lg border border-danger-line bg-danger-soft px-3 py-2.5 text-danger-ink">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        <p className="text-[0.8125rem] leading-5">
          <strong className="block font-semibold">{describeFailure[reason].title}</strong>
          {describeFailure[reason].text}
        </p>
      </div>
    )}
  </div>
)
