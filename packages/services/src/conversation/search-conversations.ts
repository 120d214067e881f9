import { AppError } from '@frontdesk/core/errors'
import {
  type ConversationCursor,
  type ConversationFilter,
  type ConversationListItem,
  listConversations,
} from '@frontdesk/db/conversation/list-conversations'
import { z } from 'zod'
import { requireRole } from '../authorize.ts'
import type { Context } from '../context.ts'

type Filters = Pick<ConversationFilter, 'status' | 'owner' | 'channel' | 'outcome' | 'intent'>
export type SearchInput = { [Name in keyof Filters]?: Filters[Name] | undefined } & {
  query?: string | undefined
  cursor?: string | null | undefined
  limit: number
}
export type ConversationItem = Omit<ConversationListItem, 'lastMessageAt' | 'createdAt'> & { lastMessageAt: string; createdAt: string }

const Cursor = z.tuple([z.iso.datetime(), z.uuid()])

const readCursor = (cursor: string): ConversationCursor => {
  const parsed = Cursor.safeParse(cursor.split('|'))
  if (!parsed.success) throw new AppError('invalid', 'The page to go on from is not known.')
  return { lastMessageAt: new Date(parsed.data[0]), id: parsed.data[1] }
}

/** Conversations for staff, latest message first, page by page; `nextCursor` is null on the last. */
export const searchConversations = async (
  ctx: Context,
  { query, cursor, limit, ...filters }: SearchInput,
): Promise<{ items: ConversationItem[]; nextCursor: string | null }> => {
  requireRole(ctx.actor, 'viewer')
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
  const { items, next } = await listConversations(ctx.db, {
    filter: query ? { ...given, text: query } : given,
    cursor: cursor ? readCursor(cursor) : null,
    limit,
  })
  return {
    items: items.map((item) => ({ ...item, lastMessageAt: item.lastMessageAt.toISOString(), createdAt: item.createdAt.toISOString() })),
    nextCursor: next && `${next.lastMessageAt.toISOString()}|${next.id}`,
  }
}
