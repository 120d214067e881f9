import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ModelRequest = {
  path: string
  authorization: string | undefined
  body: { model: string; messages: { role: string; content: string }[] }
}
type Reply = (response: ServerResponse, request: ModelRequest) => void

/** A server that speaks the streaming protocol of chat completions and answers as `reply` says; it counts the requests that were cut off. */
export type ModelServer = { baseUrl: string; requests: ModelRequest[]; cutOff(): number; reply: Reply; stop(): Promise<void> }

const readBody = async (request: IncomingMessage): Promise<string> => {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

/** One chunk of a streamed answer, as a server sends it. */
export const chunk = (content: string | null, finishReason: string | null = null): string =>
  `data: ${JSON.stringify({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'test',
    choices: [{ index: 0, delta: content === null ? {} : { content }, finish_reason: finishReason }],
  })}\n\n`

/** The last two events of an answer: token counts and the end. */
export const usageAndDone = `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'test', choices: [], usage: { prompt_tokens: 120, completion_tokens: 9, total_tokens: 129 } })}\n\ndata: [DONE]\n\n`

/** Streams the given pieces and ends well. */
export const streamed =
  (...pieces: string[]): Reply =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const piece of pieces) response.write(chunk(piece))
    response.write(chunk(null, 'stop'))
    response.end(usageAndDone)
  }

export const startModelServer = async (): Promise<ModelServer> => {
  let cutOff = 0
  const requests: ModelRequest[] = []
  const server = createServer(async (request, response) => {
    const received = { path: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(await readBody(request)) }
    requests.push(received)
    response.on('close', () => {
      if (!response.writableFinished) cutOff += 1
    })
    started.reply(response, received)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const started: ModelServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    cutOff: () => cutOff,
    reply: streamed('Hello.'),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return started
}
