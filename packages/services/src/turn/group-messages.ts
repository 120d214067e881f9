import type { Message, MessageReply } from '@frontdesk/contracts/message'

export type MessageGroup = { text: string; reply: MessageReply | null; lastSeq: number }

/** A burst of plain messages is read as one; a pressed button, card or form stands alone, in its place. */
export const groupMessages = (messages: readonly Message[]): MessageGroup[] => {
  const groups: MessageGroup[] = []
  for (const message of messages) {
    const reply = message.content.reply ?? null
    const last = groups.at(-1)
    if (!reply && last && !last.reply) {
      last.text = `${last.text}\n${message.text}`
      last.lastSeq = message.seq
    } else groups.push({ text: message.text, reply, lastSeq: message.seq })
  }
  return groups
}
