import { ClientMessageId, MessageText } from '@frontdesk/contracts/message'
import { giveBack } from '@frontdesk/services/handoff/give-back'
import { listQueue } from '@frontdesk/services/handoff/list-queue'
import { readThread } from '@frontdesk/services/handoff/read-thread'
import { replyAsAgent } from '@frontdesk/services/handoff/reply-as-agent'
import { resolveConversation } from '@frontdesk/services/handoff/resolve-conversation'
import { takeConversation } from '@frontdesk/services/handoff/take-conversation'
import { z } from 'zod'
import { roleProcedure, router } from '../init.ts'

const ById = z.strictObject({ conversationId: z.uuid() })
const agentProcedure = roleProcedure('agent')

export const inboxRouter = router({
  queue: agentProcedure.query(({ ctx }) => listQueue(ctx.services)),
  thread: agentProcedure.input(ById).query(({ ctx, input }) => readThread(ctx.services, input)),
  take: agentProcedure.input(ById).mutation(({ ctx, input }) => takeConversation(ctx.services, input)),
  reply: agentProcedure
    .input(ById.extend({ clientMessageId: ClientMessageId, text: MessageText, expectedEpoch: z.number().int().min(0) }))
    .mutation(({ ctx, input }) => replyAsAgent(ctx.services, input)),
  giveBack: agentProcedure.input(ById).mutation(({ ctx, input }) => giveBack(ctx.services, input)),
  resolve: agentProcedure.input(ById).mutation(({ ctx, input }) => resolveConversation(ctx.services, input)),
})
