/** Where the query cache keeps a conversation's thread. */
export const threadKey = (conversationId: string) => ['thread', conversationId] as const
