import { createCaller, router } from './init.ts'
import { adminRouter } from './routers/admin.ts'
import { conversationRouter } from './routers/conversation.ts'
import { inboxRouter } from './routers/inbox.ts'
import { knowledgeRouter } from './routers/knowledge.ts'
import { nluRouter } from './routers/nlu.ts'

export const appRouter = router({
  conversation: conversationRouter,
  knowledge: knowledgeRouter,
  inbox: inboxRouter,
  admin: adminRouter,
  nlu: nluRouter,
})
export type AppRouter = typeof appRouter
export const createAppCaller = createCaller(appRouter)
