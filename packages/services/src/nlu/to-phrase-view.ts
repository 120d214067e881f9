import type { PhraseView } from '@frontdesk/contracts/nlu/phrase'
import type { PhraseRow } from '@frontdesk/db/nlu/list-phrases'

export const toPhraseView = (row: PhraseRow): PhraseView => ({ ...row, createdAt: row.createdAt.toISOString() })
