import type { ClaimedRun } from '@frontdesk/db/sync/claim-run'
import type { TurnContext } from '../../context.ts'

export type SyncContext = Pick<TurnContext, 'db' | 'encoder' | 'ingest' | 'realtime' | 'log' | 'metrics' | 'newId' | 'clock'>

/** A claimed run and how to get on with it. */
export type SyncWork = { claim: ClaimedRun; signal: AbortSignal; advance(): void }
