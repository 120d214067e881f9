import { indexingVersion } from '@frontdesk/core/retrieval/indexing-version'
import { type Passage, splitDocument } from '@frontdesk/core/retrieval/split-document'
import { claimIndexing, type IndexingClaim, type KnownChunk } from '@frontdesk/db/knowledge/claim-indexing'
import type { NewChunk } from '@frontdesk/db/knowledge/insert-chunks'
import { releaseIndexing } from '@frontdesk/db/knowledge/release-indexing'
import { stageChunks } from '@frontdesk/db/knowledge/stage-chunks'
import { type KeptChunk, switchChunks } from '@frontdesk/db/knowledge/switch-chunks'
import type { TurnContext } from '../context.ts'
import { encodePassage } from './encode-document.ts'
import { locatePages } from './locate-pages.ts'
import { matchPassages } from './match-passages.ts'

export type IndexContext = Pick<TurnContext, 'db' | 'encoder' | 'log' | 'newId'>

/** `busy`: somebody else is at it, or it is gone. */
export type IndexResult = { kind: 'indexed'; encoded: number; kept: number } | { kind: 'busy' }

/** A claim nobody has been heard of for this long is free again. */
export const indexLeaseMs = 20_000
/** Passages written in one transaction: the embedded database serves nobody else meanwhile. */
const groupSize = 12
/** How often a document that people edit meanwhile is begun anew. */
const maxRounds = 5

type Planned = { passage: Passage; known: KnownChunk | null; text: string; position: number; page: number | null }

const plan = ({ title, body, pages }: IndexingClaim, chunks: readonly KnownChunk[]): Planned[] => {
  const passages = splitDocument({ title, body })
  const matches = matchPassages(passages, chunks)
  const starts = locatePages(
    body,
    pages,
    passages.map(({ text }) => text),
  )
  return passages.map((passage, position) => {
    const known = matches[position] ?? null
    return { passage, known, text: known?.edit ?? passage.text, position, page: starts[position] ?? null }
  })
}

/** What the source says, where a person's words stand in its place. */
const originalOf = ({ passage, known }: Planned): string | null => (known?.edit == null ? null : passage.text)

/** A passage whose vectors and terms are right as they are. */
const toKept = (planned: Planned, claim: IndexingClaim, encoderHash: string): KeptChunk | null => {
  const { known, passage, text, position, page } = planned
  const isSame =
    claim.indexingVersion === indexingVersion &&
    known?.heading === passage.heading &&
    known.text === text &&
    known.encoderHash === encoderHash &&
    claim.servedTitle === claim.title &&
    (known.position === 0) === (position === 0)
  return isSame ? { id: known.id, position, page, original: originalOf(planned) } : null
}

const encode = async (ctx: IndexContext, title: string, planned: Planned, id: string): Promise<NewChunk> => {
  const { passage, known, text, position, page } = planned
  const encoded = await encodePassage(ctx.encoder, title, { ...passage, text }, position === 0 ? title : '')
  return {
    ...encoded,
    id,
    position,
    page,
    sentences: encoded.sentences.map((sentence) => ({ ...sentence, id: ctx.newId() })),
    enabled: known?.enabled ?? true,
    original: originalOf(planned),
    edit: known && { text: known.edit, base: known.editBase, by: known.editedBy, at: known.editedAt },
    revision: known?.revision ?? 1,
  }
}

type Round = { documentId: string; token: string; claim: IndexingClaim; signal: AbortSignal | undefined }

/** Makes what is new and lets it serve. A long document's passages are put by in groups, a short one's are written with the switch. */
const runRound = async (ctx: IndexContext, { documentId, token, claim, signal }: Round) => {
  const encoderHash = ctx.encoder.hash
  const planned = plan(claim, claim.chunks)
  const kept = planned.map((one) => toKept(one, claim, encoderHash))
  const fresh = planned.filter((_, index) => !kept[index])
  const isLong = fresh.length > groupSize
  const claimed = { documentId, token, generation: claim.generation, encoderHash }
  const add: NewChunk[] = []
  const renames: { from: string; to: string }[] = []
  for (let from = 0; from < fresh.length; from += groupSize) {
    const group: NewChunk[] = []
    for (const one of fresh.slice(from, from + groupSize)) {
      signal?.throwIfAborted()
      // The id of what it replaces, so that citations of it still open; beside the old one under another id first.
      const id = isLong ? ctx.newId() : (one.known?.id ?? ctx.newId())
      if (isLong && one.known) renames.push({ from: id, to: one.known.id })
      group.push(await encode(ctx, claim.title, one, id))
    }
    if (!isLong) add.push(...group)
    else if (!(await stageChunks(ctx.db, { ...claimed, leaseMs: indexLeaseMs, chunks: group }))) return { outcome: 'lost' as const }
  }
  const keep = kept.filter((chunk) => chunk !== null)
  const { edits, version } = claim
  const outcome = await switchChunks(ctx.db, { ...claimed, indexingVersion, edits, version, keep, add, renames })
  return { outcome, encoded: fresh.length, kept: keep.length }
}

/**
 * Brings a document's passages in line with its newest version and with what people have edited: cut, encoded where they are new, and put in
 * the place of the old ones at once, which serve until then. Passages that stay keep their id and cost nothing.
 */
export const indexDocument = async (
  ctx: IndexContext,
  { documentId, signal }: { documentId: string; signal?: AbortSignal },
): Promise<IndexResult> => {
  const token = ctx.newId()
  for (let round = 0; round < maxRounds; round += 1) {
    const claim = await claimIndexing(ctx.db, { documentId, token, leaseMs: indexLeaseMs })
    if (!claim) return { kind: 'busy' }
    try {
      const { outcome, encoded = 0, kept = 0 } = await runRound(ctx, { documentId, token, claim, signal })
      if (outcome === 'lost') return { kind: 'busy' }
      if (outcome === 'overtaken') continue
      ctx.log.debug({ documentId, encoded, kept }, 'document indexed')
      return { kind: 'indexed', encoded, kept }
    } catch (error) {
      await releaseIndexing(ctx.db, { documentId, token }).catch(() => undefined)
      throw error
    }
  }
  await releaseIndexing(ctx.db, { documentId, token })
  return { kind: 'busy' }
}
