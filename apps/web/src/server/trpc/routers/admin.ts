import { Channel, ConversationOwner, ConversationStatus } from '@frontdesk/contracts/conversation'
import { TurnOutcome } from '@frontdesk/contracts/turn'
import { readFacets } from '@frontdesk/services/conversation/read-facets'
import { searchConversations } from '@frontdesk/services/conversation/search-conversations'
import { readThread } from '@frontdesk/services/handoff/read-thread'
import { explainTurn } from '@frontdesk/services/turn/explain-turn'
import { z } from 'zod'
import { roleProcedure, router } from '../init.ts'

const viewerProcedure = roleProcedure('viewer')

export const adminRouter = router({
  me: viewerProcedure.query(({ ctx }) => ({ name: ctx.staff.name, role: ctx.staff.role })),
  conversations: viewerProcedure
    .input(
      z.strictObject({
        status: ConversationStatus.optional(),
        owner: ConversationOwner.optional(),
        channel: Channel.optional(),
        outcome: TurnOutcome.optional(),
        intent: z.string().max(100).optional(),
        query: z.string().trim().max(200).optional(),
        cursor: z.string().max(200).nullish(),
        /** Sent along by infinite queries; pages only go forward. */
        direction: z.literal('forward').optional(),
        limit: z.number().int().min(1).max(100).default(50),
      }),
    )
    .query(({ ctx, input: { direction: _, ...filters } }) => searchConversations(ctx.services, filters)),
  facets: viewerProcedure.query(({ ctx }) => readFacets(ctx.services)),
  thread: viewerProcedure.input(z.strictObject({ conversationId: z.uuid() })).query(({ ctx, input }) => readThread(ctx.services, input)),
  trace: viewerProcedure.input(z.strictObject({ turnId: z.uuid() })).query(({ ctx, input }) => explainTurn(ctx.services, input)),
})
