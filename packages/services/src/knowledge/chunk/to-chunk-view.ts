import type { ChunkView } from '@frontdesk/contracts/knowledge/chunk'
import type { ChunkRow } from '@frontdesk/db/knowledge/list-chunks'

export const toChunkView = ({ source, edited, movedOn, editedBy, editedAt, ...row }: ChunkRow): ChunkView => ({
  ...row,
  override: edited ? { original: source, sourceMovedOn: movedOn, by: editedBy, at: (editedAt ?? new Date(0)).toISOString() } : null,
})
