import { type KeyGroup, KeysDialog } from '@/components/keys/keys-dialog'

type LearningHelpProps = { open: boolean; onOpenChange: (open: boolean) => void; keys: boolean; onKeys: (on: boolean) => void }

const groups: readonly KeyGroup[] = [
  {
    title: 'In the learning inbox',
    rows: [
      { keys: ['1', '…', '9'], text: 'Give it to the intent of that rank' },
      { keys: ['/'], text: 'Find another intent' },
      { keys: ['U'], text: 'It belongs to no intent' },
      { keys: ['D'], text: 'Discard it' },
      { keys: ['Z'], text: 'Undo the last decision' },
      { keys: ['J', 'K'], text: 'Next, previous message' },
      { keys: ['?'], text: 'This help' },
    ],
  },
]

/** The keys of the learning inbox. */
export const LearningHelp = (props: LearningHelpProps) => <KeysDialog {...props} groups={groups} />
