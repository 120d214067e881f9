import http from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { ConversationView } from '@frontdesk/contracts/conversation'
import { Message, type MessageReply } from '@frontdesk/contracts/message'
import { TurnOutcome } from '@frontdesk/contracts/turn'
import { z } from 'zod'

const agent = new http.Agent({ keepAlive: true, maxSockets: 512 })

export type Answer = { status: number; body: unknown }

/** One request with a JSON body over a kept connection; status 0 when the connection failed. */
export const request = (
  method: string,
  url: string,
  options: { token?: string; body?: unknown; timeoutMs?: number } = {},
): Promise<Answer> =>
  new Promise((resolve) => {
    const payload = options.body === undefined ? null : JSON.stringify(options.body)
    const headers: http.OutgoingHttpHeaders = { accept: 'application/json' }
    if (payload !== null) {
      headers['content-type'] = 'application/json'
      headers['content-length'] = Buffer.byteLength(payload)
    }
    if (options.token) headers['authorization'] = `Bearer ${options.token}`
    const fail = (): void => resolve({ status: 0, body: null })
    const outgoing = http.request(url, { method, agent, headers, timeout: options.timeoutMs ?? 35_000 }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', fail)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        try {
          resolve({ status: response.statusCode ?? 0, body: text === '' ? null : JSON.parse(text) })
        } catch {
          resolve({ status: response.statusCode ?? 0, body: text })
        }
      })
    })
    outgoing.on('timeout', () => outgoing.destroy())
    outgoing.on('error', fail)
    outgoing.end(payload ?? undefined)
  })

const Started = z.object({ conversation: ConversationView, token: z.string() })
const Sent = z.object({
  message: Message,
  turnId: z.string().nullable(),
  messages: z.array(Message).optional(),
  outcome: TurnOutcome.optional(),
})
export type Sent = z.infer<typeof Sent>
const Page = z.object({ messages: z.array(Message), conversation: ConversationView })

export type Session = { baseUrl: string; conversationId: string; token: string }

export const startSession = async (baseUrl: string): Promise<Session> => {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await request('POST', `${baseUrl}/v1/conversations`, { body: {} })
    if (answer.status === 201) {
      const { conversation, token } = Started.parse(answer.body)
      return { baseUrl, conversationId: conversation.id, token }
    }
    if (attempt > 100) throw new Error(`No conversation could be started: ${answer.status} ${JSON.stringify(answer.body)}`)
    await delay(100)
  }
}

export type Outgoing = { clientMessageId: string; text: string; reply?: MessageReply }

/** Sends once. `waitSeconds` > 0 waits for the bot's finished messages. */
export const sendOnce = (session: Session, message: Outgoing, waitSeconds: number): Promise<Answer> =>
  request(
    'POST',
    `${session.baseUrl}/v1/conversations/${session.conversationId}/messages${waitSeconds > 0 ? `?wait=${waitSeconds}` : ''}`,
    {
      token: session.token,
      body: message,
    },
  )

export const parseSent = (answer: Answer): Sent => Sent.parse(answer.body)

/** Sends as a careful client does: the same id again until it is acknowledged. Throws for an error that a retry cannot mend. */
export const sendUntilAcknowledged = async (
  session: Session,
  message: Outgoing,
  waitSeconds: number,
): Promise<{ sent: Sent; attempts: number }> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await sendOnce(session, message, waitSeconds)
    if (answer.status === 200 || answer.status === 202) return { sent: parseSent(answer), attempts: attempt }
    const mayRetry = answer.status === 0 || answer.status === 429 || answer.status >= 500
    if (!mayRetry || attempt > 600) throw new Error(`Send refused: ${answer.status} ${JSON.stringify(answer.body)}`)
    await delay(150)
  }
}

/** Every message of the conversation, in order of `seq`, with the conversation as it stands. */
export const readHistory = async (session: Session): Promise<z.infer<typeof Page>> => {
  const messages: Message[] = []
  for (;;) {
    const after = messages.at(-1)?.seq ?? 0
    const answer = await request('GET', `${session.baseUrl}/v1/conversations/${session.conversationId}/messages?after=${after}&limit=200`, {
      token: session.token,
    })
    if (answer.status !== 200) {
      await delay(150)
      continue
    }
    const page = Page.parse(answer.body)
    messages.push(...page.messages)
    if (page.messages.length < 200) return { messages, conversation: page.conversation }
  }
}
