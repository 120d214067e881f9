'use client'
import type { Message, MessageReply } from '@frontdesk/contracts/message'
import { createContext, useContext } from 'react'
import type { Rating } from '../hooks/use-ratings.ts'
import type { OutboxEntry } from '../outbox/outbox.ts'

/** What a row of the log may ask of the screen. */
export type ChatContextValue = {
  shopName: string
  linkHosts: readonly string[]
  send: (text: string, reply?: MessageReply) => void
  retry: (entry: OutboxEntry) => void
  discard: (entry: OutboxEntry) => void
  /** Sends a message that this conversation refused in a new one. */
  sendAnew: (entry: OutboxEntry) => void
  openCitation: (message: Message, marker: number) => void
  ratings: Readonly<Record<string, Rating>>
  rate: (messageId: string, value: Rating, reason?: string) => void
}

const ChatContext = createContext<ChatContextValue | null>(null)

export const ChatProvider = ChatContext.Provider

export const useChat = (): ChatContextValue => {
  const value = useContext(ChatContext)
  if (value === null) throw new Error('useChat needs a ChatProvider above it.')
  return value
}
