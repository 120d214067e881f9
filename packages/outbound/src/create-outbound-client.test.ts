import { createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createOutboundClient } from './create-outbound-client.ts'
import type { OutboundRequest } from './port.ts'
import { startOrigin } from './testing/start-origin.ts'

const origins: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const origin of origins.splice(0)) await origin.close()
})

const serve = async (listener: Parameters<typeof startOrigin>[0]) => {
  const origin = await startOrigin(listener)
  origins.push(origin)
  const { fetchPublic } = createOutboundClient({ userAgent: 'Frontdesk test', allowPrivate: [origin.host] })
  return {
    ...origin,
    get: (path = '', request: Partial<OutboundRequest> = {}) =>
      fetchPublic(origin.url + path, { maxBytes: 100_000, timeoutMs: 5_000, ...request }),
  }
}
const text = (body: Uint8Array) => new TextDecoder().decode(body)

describe('an answer', () => {
  it('comes with its status, type and charset, and the request names its sender', async () => {
    const { get, url } = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'Text/HTML; Charset="UTF-8"', etag: '"1"' }).end(`${request.headers['user-agent']}`)
    })
    const answer = await get('page')
    expect(answer).toMatchObject({ url: `${url}page`, status: 200, contentType: 'text/html', charset: 'utf-8', redirects: [] })
    expect(answer.headers['etag']).toBe('"1"')
    expect(text(answer.body)).toBe('Frontdesk test')
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['gzip, br', (body: Buffer) => brotliCompressSync(gzipSync(body))],
  ])('is decompressed (%s)', async (encoding, compress) => {
    const { get } = await serve(
      (_request, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(compress(Buffer.from('plain'))),
    )
    expect(text((await get()).body)).toBe('plain')
  })

  it('of 404 or 304 is returned, of 503 thrown', async () => {
    const { get } = await serve((request, response) => void response.writeHead(Number(request.url?.slice(1))).end())
    expect((await get('404', { accept: ['text/html'] })).status).toBe(404)
    expect((await get('304')).status).toBe(304)
    await expect(get('503')).rejects.toMatchObject({ code: 'upstream-unavailable', message: 'The server failed (status 503).' })
  })

  it('of another type than asked for is refused', async () => {
    const { get } = await serve((_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end('x'))
    await expect(get('', { accept: ['text/html', 'text/*'] })).rejects.toMatchObject({ code: 'invalid' })
    await expect(get('', { accept: ['image/*'] })).resolves.toMatchObject({ status: 200 })
  })

  it('sends no cookie back and closes its connection', async () => {
    const seen: (string | undefined)[] = []
    const { get } = await serve((request, response) => {
      seen.push(request.headers.cookie)
      response.writeHead(200, { 'set-cookie': 'a=1' }).end()
    })
    await get()
    await get()
    expect(seen).toEqual([undefined, undefined])
  })
})

describe('limits', () => {
  const megabytes = Buffer.alloc(64 * 1024 * 1024)
  it.each([
    ['gzip', gzipSync(megabytes)],
    ['deflate', deflateSync(megabytes)],
    ['br', brotliCompressSync(Buffer.alloc(8 * 1024 * 1024))],
    ['gzip, gzip', gzipSync(gzipSync(megabytes))],
  ])('stop a bomb of %s', async (encoding, bomb) => {
    const { get } = await serve((_request, response) => void response.writeHead(200, { 'content-encoding': encoding }).end(bomb))
    await expect(get()).rejects.toMatchObject({ code: 'limit-reached' })
  })

  it('stop a body that never ends', async () => {
    const { get } = await serve((_request, response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384)));
      }
      response.on('drain', pour)
      pour()
    })
    await expect(get()).rejects.toMatchObject({ code: 'limit-reached' })
  })

  it('refuse a declared length before a byte of it is read', async () => {
    const { get } = await serve((_request, response) => void response.writeHead(200, { 'content-length': '9000000000' }).flushHeaders())
    await expect(get()).rejects.toMatchObject({ code: 'limit-reached' })
  })

  it('stop a server that drips', async () => {
    const { get } = await serve((_request, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 10)
      response.on('close', () => clearInterval(drip))
    })
    await expect(get('', { timeoutMs: 200 })).rejects.toMatchObject({
      code: 'upstream-unavailable',
      message: 'The server took longer than 0.2 s.',
    })
  })

  it('stop a server that says nothing, a name server that says nothing, and headers without end', async () => {
    const { get } = await serve((request, response) => {
      if (request.url === '/headers') response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end()
    })
    await expect(get('', { timeoutMs: 200 })).rejects.toMatchObject({ code: 'upstream-unavailable' })
    await expect(get('headers')).rejects.toMatchObject({
      code: 'upstream-unavailable',
      message: 'The server sends headers that are too long.',
    })
    const silent = createOutboundClient({ userAgent: 'test', resolve: () => new Promise(() => undefined) })
    await expect(silent.fetchPublic('http://example.com/', { maxBytes: 1, timeoutMs: 200 })).rejects.toMatchObject({
      code: 'upstream-unavailable',
    })
  })

  it('turn a broken answer, a broken compression and an unknown one into errors', async () => {
    const server = createServer((socket) => socket.end('nonsense\r\n\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(server.address() as { port: number }).port}`
    const { fetchPublic } = createOutboundClient({ userAgent: 'test', allowPrivate: [host] })
    await expect(fetchPublic(`http://${host}/`, { maxBytes: 1, timeoutMs: 2_000 })).rejects.toMatchObject({
      message: 'The server does not answer in HTTP.',
    })
    server.close()
    const { get } = await serve(
      (request, response) => void response.writeHead(200, { 'content-encoding': request.url?.slice(1) }).end('not compressed'),
    )
    await expect(get('gzip')).rejects.toMatchObject({ code: 'upstream-unavailable', message: 'The answer is compressed but damaged.' })
    await expect(get('deflate')).rejects.toMatchObject({ code: 'upstream-unavailable' })
    await expect(get('zstd')).rejects.toMatchObject({ code: 'invalid' })
  })

  it('give a reason when nobody listens', async () => {
    const { fetchPublic } = createOutboundClient({ userAgent: 'test', allowPrivate: ['127.0.0.1:1'] })
    const refused = fetchPublic('http://127.0.0.1:1/', { maxBytes: 1, timeoutMs: 5_000 })
    await expect(refused).rejects.toMatchObject({ code: 'upstream-unavailable', message: 'The server refuses connections.' })
  })

  it('end with the caller', async () => {
    const { get } = await serve(() => undefined)
    const controller = new AbortController()
    const pending = get('', { signal: controller.signal })
    controller.abort(new Error('cancelled'))
    await expect(pending).rejects.toThrow('cancelled')
  })
})

describe('redirects', () => {
  it('are followed and listed', async () => {
    const { get, url } = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b' }).end()
      else if (request.url === '/b') response.writeHead(308, { location: 'c#top' }).end()
      else response.end('there')
    })
    expect(await get('a')).toMatchObject({ url: `${url}c`, redirects: [`${url}a`, `${url}b`] })
  })

  it('end after the fifth, and are returned where none is to be followed', async () => {
    const { get } = await serve((_request, response) => void response.writeHead(302, { location: '/again' }).end())
    await expect(get()).rejects.toMatchObject({ code: 'invalid', message: 'The server redirects more than 5 times.' })
    expect((await get('', { maxRedirects: 0 })).status).toBe(302)
  })

  it('carry no secret to another host, and no body', async () => {
    const seen: Record<string, unknown>[] = []
    const other = await startOrigin((request, response) => {
      seen.push(request.headers)
      response.end()
    })
    origins.push(other)
    const here = await startOrigin((request, response) => {
      response.writeHead(request.url === '/keep' ? 307 : 302, { location: other.url }).end()
    })
    origins.push(here)
    const { fetchPublic } = createOutboundClient({ userAgent: 'test', allowPrivate: [here.host, other.host] })
    const headers = { Authorization: 'Bearer x', Cookie: 'a=1', 'X-Api-Key': 'k', Accept: 'text/html' }
    await fetchPublic(here.url, { headers, maxBytes: 10, timeoutMs: 5_000 })
    expect(seen[0]).toMatchObject({ accept: 'text/html' })
    for (const name of ['authorization', 'cookie', 'x-api-key']) expect(seen[0]).not.toHaveProperty(name)
    const posted = fetchPublic(`${here.url}keep`, { method: 'POST', body: 'secret', maxBytes: 10, timeoutMs: 5_000 })
    await expect(posted).rejects.toMatchObject({ code: 'invalid' })
    expect(seen).toHaveLength(1)
  })
})
