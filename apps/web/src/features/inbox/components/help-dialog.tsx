import { type KeyGroup, KeysDialog } from '@/components/keys/keys-dialog'

type HelpDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; keys: boolean; onKeys: (on: boolean) => void }

const single: KeyGroup = {
  title: 'In the inbox',
  rows: [
    { keys: ['J', 'K'], text: 'Next, previous conversation' },
    { keys: ['T'], text: 'Take the conversation' },
    { keys: ['R'], text: 'Write a reply' },
    { keys: ['B'], text: 'Give back to the assistant' },
    { keys: ['E'], text: 'Resolve' },
    { keys: ['?'], text: 'This help' },
  ],
}
const composing: KeyGroup = {
  title: 'While writing',
  rows: [
    { keys: ['Enter'], text: 'Send' },
    { keys: ['Shift', 'Enter'], text: 'New line' },
    { keys: ['Esc'], text: 'Leave the composer' },
  ],
}

/** The keys of the inbox, and the switch that turns single ones off. */
export const HelpDialog = (props: HelpDialogProps) => <KeysDialog {...props} groups={[single, composing]} />
