import { Select } from '@frontdesk/ui/select'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'

type ModelSelectProps = { modelId: string | null; onChange: (modelId: string | null) => void }

/** Which model reads: the live one, or one that is ready and waits. */
export const ModelSelect = ({ modelId, onChange }: ModelSelectProps) => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.nlu.models.overview.queryOptions())
  const ready = data?.models.filter(({ state, live }) => state === 'ready' && !live) ?? []
  const live = data?.models.find((model) => model.live)
  return (
    <Select
      aria-label="Model that reads"
      value={modelId ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      className="w-28 shrink-0 sm:w-44 max-sm:[&>select]:ps-2 [&>select]:h-8 [&>select]:text-[0.8125rem]"
    >
      <option value="">{live === undefined ? 'Live model' : `Live (v${live.version})`}</option>
      {ready.map((model) => (
        <option key={model.id} value={model.id}>
          v{model.version}, not live
        </option>
      ))}
    </Select>
  )
}
