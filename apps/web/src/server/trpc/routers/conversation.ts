import { SendMessageInput } from '@frontdesk/contracts/message'
import { listConversations } from '@frontdesk/services/conversation/list-conversations'
import { rateMessage } from '@frontdesk/services/conversation/rate-message'
import { readMessages } from '@frontdesk/services/conversation/read-messages'
import { receiveMessage } from '@frontdesk/services/conversation/receive-message'
import { startConversation } from '@frontdesk/services/conversation/start-conversation'
import { viewConversation } from '@frontdesk/services/conversation/view-conversation'
import { leaveQueue } from '@frontdesk/services/handoff/leave-queue'
import { requestPerson } from '@frontdesk/services/handoff/request-person'
import { readSession } from '@frontdesk/services/visitor/read-session'
import { signInDemo } from '@frontdesk/services/visitor/sign-in-demo'
import { z } from 'zod'
import { router, visitorProcedure } from '../init.ts'

const ById = z.strictObject({ conversationId: z.uuid() })

export const conversationRouter = router({
  session: visitorProcedure.query(({ ctx }) => readSession(ctx.services, { customerId: ctx.visitor.customerId })),
  start: visitorProcedure.mutation(({ ctx }) =>
    startConversation(ctx.services, { channel: 'web', address: ctx.address, customerId: ctx.visitor.customerId }),
  ),
  list: visitorProcedure.query(({ ctx }) => listConversations(ctx.services)),
  get: visitorProcedure.input(ById).query(({ ctx, input }) => viewConversation(ctx.services, input)),
  messages: visitorProcedure
    .input(ById.extend({ afterSeq: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(200).default(200) }))
    .query(({ ctx, input }) => readMessages(ctx.services, input)),
  send: visitorProcedure.input(SendMessageInput).mutation(async ({ ctx, input }) => {
    const { message, replayed } = await receiveMessage(ctx.services, input)
    return { message, replayed }
  }),
  requestPerson: visitorProcedure.input(ById).mutation(({ ctx, input }) => requestPerson(ctx.services, input)),
  leaveQueue: visitorProcedure.input(ById).mutation(({ ctx, input }) => leaveQueue(ctx.services, input)),
  rate: visitorProcedure
    .input(
      z.strictObject({
        messageId: z.uuid(),
        value: z.union([z.literal(1), z.literal(-1)]),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .mutation(({ ctx, input }) => rateMessage(ctx.services, input)),
  signInDemo: visitorProcedure.input(z.strictObject({ customerId: z.uuid().nullable() })).mutation(async ({ ctx, input }) => {
    const identity = await signInDemo(ctx.services, input)
    await ctx.setVisitor(identity)
  }),
})
