import type { FindingView } from '@frontdesk/contracts/knowledge/finding'
import type { Label } from '@/components/labels/label'

export const findingKinds = ['conflict', 'duplicate', 'stale'] as const satisfies readonly FindingView['kind'][]

export const findingLabels: Record<FindingView['kind'], Label> = {
  conflict: { text: 'Conflict', tone: 'danger', hint: 'Two passages contradict each other.' },
  duplicate: { text: 'Duplicate', tone: 'info', hint: 'Two passages say the same.' },
  stale: { text: 'Out of date?', tone: 'warning', hint: 'Nobody has revised it for a long time, or its page has vanished.' },
}
