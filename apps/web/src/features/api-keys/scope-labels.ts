import type { ApiScope } from '@frontdesk/contracts/api-key'
import type { Label } from '@/components/labels/label'

export const scopeLabels: Record<ApiScope, Label> = {
  nlu: { text: 'NLU', tone: 'info', hint: 'Ask what a text means: POST /v1/nlu/parse and POST /model/parse.' },
  knowledge: { text: 'Knowledge', tone: 'accent', hint: 'Add and change what the assistant answers from.' },
}
