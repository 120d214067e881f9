import type { GapView } from '@frontdesk/contracts/knowledge/gap'

type GapState = GapView['state']

export const gapStates = ['open', 'drafted', 'answered', 'dismissed'] as const satisfies readonly GapState[]

export const gapTexts: Record<GapState, { tab: string; empty: string; about: string }> = {
  open: {
    tab: 'Open',
    empty: 'No gaps',
    about: 'Every question was answered, or nobody asked one yet. What cannot be answered is collected here.',
  },
  drafted: { tab: 'Drafted', empty: 'No drafts', about: 'Answers that are written but not published yet are kept here.' },
  answered: { tab: 'Answered', empty: 'None answered yet', about: 'Gaps whose article is published are kept here.' },
  dismissed: { tab: 'Dismissed', empty: 'None dismissed', about: 'Gaps that nobody needs an answer for are kept here.' },
}
