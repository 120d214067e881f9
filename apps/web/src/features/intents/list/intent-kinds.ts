import type { IntentKind } from '@frontdesk/contracts/nlu/intent'
import type { Label } from '@/components/labels/label'

/** What happens when an intent is recognised. */
export const intentKinds: Record<IntentKind, Label> = {
  flow: { text: 'Starts a flow', tone: 'accent', hint: 'The assistant asks for what it needs and does something, such as a return.' },
  knowledge: { text: 'Answers from articles', tone: 'info', hint: 'The assistant looks the answer up in the knowledge articles.' },
  social: { text: 'Small talk', tone: 'neutral', hint: 'Greetings, thanks and goodbyes: a short fixed answer.' },
}
