import type { MessagePort } from 'node:worker_threads'

/** The one message of a union that has the field `Key`. */
type With<Message, Key extends PropertyKey> = Extract<Message, Record<Key, unknown>>
type KeyOf<Message> = Message extends unknown ? keyof Message : never

export type Inbox<Message extends object> = { take<Key extends KeyOf<Message>>(key: Key): Promise<With<Message, Key>> }

/** Keeps a thread's messages until they are asked for, each by a field that it alone has. */
export const openInbox = <Message extends object>(port: MessagePort): Inbox<Message> => {
  const kept: Message[] = []
  const waiting = new Map<PropertyKey, (message: Message) => void>()
  port.on('message', (message: Message) => {
    const key = Object.keys(message).find((name) => waiting.has(name))
    const resolve = key === undefined ? undefined : waiting.get(key)
    if (key === undefined || resolve === undefined) kept.push(message)
    else {
      waiting.delete(key)
      resolve(message)
    }
  })
  return {
    take: async (key) => {
      const at = kept.findIndex((message) => key in message)
      const message = at === -1 ? await new Promise<Message>((resolve) => waiting.set(key, resolve)) : kept.splice(at, 1)[0]
      return message as With<Message, typeof key>
    },
  }
}
