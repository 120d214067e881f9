import { explainFailure } from '@/components/teaching/explain-failure'

/** Why something was not saved; nothing where it was. */
export const FormProblem = ({ error }: { error: unknown }) =>
  error === null || error === undefined ? null : (
    <p
      role="alert"
      className="rounded-lg border border-danger-line bg-danger-soft px-3 py-2.5 text-[0.8125rem] wrap-anywhere text-danger-ink"
    >
      {explainFailure(error)}
    </p>
  )
