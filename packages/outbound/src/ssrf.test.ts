import { channel } from 'node:diagnostics_channel'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOutboundClient } from './create-outbound-client.ts'
import type { ResolvedAddress } from './port.ts'
import { startOrigin } from './testing/start-origin.ts'

const at = (address: string): ResolvedAddress => ({ address, family: address.includes(':') ? 6 : 4 })
const request = { maxBytes: 10_000, timeoutMs: 2_000 }

let listener: Server
let accepted = 0
let sockets = 0
const countSocket = () => {
  sockets += 1
}

beforeAll(async () => {
  listener = createServer((socket) => {
    accepted += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => listener.listen(0, '0.0.0.0', resolve))
  channel('net.client.socket').subscribe(countSocket)
})

afterAll(async () => {
  channel('net.client.socket').unsubscribe(countSocket)
  await new Promise((resolve) => listener.close(resolve))
  console.log(
    `SSRF: ${cases.length} cases, ${hostCases.length} of them by name, ${sockets} sockets opened, ${accepted} connections accepted`,
  )
})

const literals = [
  ...[
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '0',
    '0.1.2.3',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '017700000001',
    '0177.0.0.1',
  ],
  ...[
    '0x7f.0x0.0x0.0x1',
    '127.0.0.1.',
    '127。0。0。1',
    '①②⑦.⓪.⓪.①',
    '%31%32%37.0.0.1',
    '127.0.0.1%2e',
    '10.0.0.1',
    '10.255.255.255',
    '012.0.0.1',
  ],
  ...[
    '172.16.0.1',
    '172.31.255.254',
    '192.168.0.1',
    '192.168.1',
    '3232235521',
    '0xc0a80001',
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '0251.0376.0251.0376',
  ],
  ...[
    '169.254.0.1',
    '169.254.170.2',
    '100.64.0.1',
    '100.100.100.200',
    '100.127.255.254',
    '168.63.129.16',
    '192.0.0.1',
    '192.0.0.192',
    '192.0.2.1',
    '192.88.99.1',
  ],
  ...[
    '198.18.0.1',
    '198.19.255.254',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '4294967295',
  ],
  ...[
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:169.254.169.254]',
    '[::ffff:8.8.8.8]',
    '[::127.0.0.1]',
    '[::7f00:1]',
  ],
  ...[
    '[64:ff9b::127.0.0.1]',
    '[64:ff9b::a9fe:a9fe]',
    '[64:ff9b:1::1]',
    '[2002:7f00:1::]',
    '[2002:a9fe:a9fe::1]',
    '[2001:0:7f00:1::]',
    '[2001::1]',
  ],
  ...[
    '[fe80::1]',
    '[fe80::1%25eth0]',
    '[febf::1]',
    '[fec0::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fd12:3456:789a::1]',
    '[ff02::1]',
    '[ff0e::1]',
  ],
  ...['[2001:db8::1]', '[3fff::1]', '[2001:2::1]', '[2001:10::1]', '[100::1]', '[5f00::1]', '[::ffff:0:127.0.0.1]', '[4000::1]'],
]
const names = [
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'ⓛocalhost',
    'l%6Fcalhost',
    'app.localhost',
    'localhost.localdomain',
    'ip6-localhost',
    'intranet',
    'redis',
  ],
  ...['printer.local', 'metadata.google.internal', 'metadata.google.internal.', 'db.internal', 'router.lan', 'nas.home.arpa', 'vault.corp'],
]
const spelled = [
  ...[
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'data:text/html,hello',
    'javascript:alert(1)',
    'ws://example.com/',
    'unix:///run/docker.sock',
  ],
  ...[
    'http://user@example.com/',
    'http://user:secret@example.com/',
    'http://example.com@127.0.0.1/',
    'http://:secret@example.com/',
    'http://127.0.0.1\\@example.com/',
  ],
  ...[
    'http://example.com:22/',
    'http://example.com:25/',
    'http://example.com:6379/',
    'https://example.com:8444/',
    'http://example.com:0/',
    'http://example.com:65536/',
  ],
  ...['//example.com/', 'example.com', '', 'http://', 'http:///', 'http://[::1'],
]
const answers: [string, string[]][] = [
  ['one-private.example', ['127.0.0.1']],
  ['first-public.example', ['93.184.216.34', '127.0.0.1']],
  ['last-public.example', ['10.0.0.1', '93.184.216.34']],
  ['mapped.example', ['::ffff:10.0.0.1']],
  ['loopback-six.example', ['::1']],
  ['zone.example', ['fe80::1%eth0']],
  ['metadata.example', ['169.254.169.254']],
  ['nat64.example', ['64:ff9b::7f00:1']],
  ['six-to-four.example', ['2002:7f00:1::']],
  ['carrier.example', ['100.64.0.1']],
  ['broken.example', ['not an address']],
  ['short.example', ['127.1']],
  ['octal.example', ['0177.0.0.1']],
]
const hostCases = answers.map(([name]) => `http://${name}/`)
const cases = [
  ...literals.flatMap((host) => [`http://${host}/`, `https://${host}:8443/latest/meta-data`]),
  ...names.map((host) => `http://${host}/`),
  ...spelled,
  ...hostCases,
]
const resolve = async (hostname: string) => (answers.find(([name]) => name === hostname)?.[1] ?? ['127.0.0.1']).map(at)

describe('addresses that must never be reached', () => {
  const { fetchPublic } = createOutboundClient({ userAgent: 'test', resolve })

  it.each(cases)('refuses %s', async (url) => {
    const before = sockets
    await expect(fetchPublic(url, request)).rejects.toMatchObject({ code: 'invalid' })
    expect(sockets).toBe(before)
    expect(accepted).toBe(0)
  })

  it('refuses an address of 3,000 characters', () =>
    expect(fetchPublic(`http://example.com/${'a'.repeat(3000)}`, request)).rejects.toMatchObject({ code: 'invalid' }))

  it('tries at least a hundred of them', () => expect(new Set(cases).size).toBeGreaterThanOrEqual(100))
})

describe('redirects and answers that change', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://[::1]:8080/',
    'http://169.254.169.254/',
    'http://localhost/',
    'file:///etc/passwd',
    'http://u:p@example.com/',
    '//2130706433/',
    'http://example.com:22/',
  ])('does not follow a redirect to %s', async (location) => {
    const { port } = listener.address() as { port: number }
    const origin = await startOrigin((_request, response) =>
      response.writeHead(302, { location: location.replace('PORT', String(port)) }).end(),
    )
    const { fetchPublic } = createOutboundClient({ userAgent: 'test', resolve, allowPrivate: [origin.host] })
    const before = sockets
    await expect(fetchPublic(origin.url, request)).rejects.toMatchObject({ code: 'invalid' })
    expect(sockets).toBe(before + 1)
    expect(accepted).toBe(0)
    await origin.close()
  })

  it('connects to the very answer that was checked, and asks anew for the next hop', async () => {
    const origin = await startOrigin((incoming, response) => {
      if (incoming.url === '/') response.end('first')
      else response.writeHead(302, { location: 'http://rebind.example/' }).end()
    })
    const port = new URL(origin.url).port
    const asked: string[] = []
    const rebinding = async (hostname: string) => {
      asked.push(hostname)
      return asked.length < 3 ? [at('127.0.0.1')] : [at('10.0.0.1')]
    }
    const { fetchPublic } = createOutboundClient({ userAgent: 'test', resolve: rebinding, allowPrivate: [`rebind.example:${port}`] })
    await expect(fetchPublic(`http://rebind.example:${port}/`, request)).resolves.toMatchObject({ status: 200 })
    expect(asked).toHaveLength(1)
    const before = sockets
    await expect(fetchPublic(`http://rebind.example:${port}/next`, request)).rejects.toMatchObject({ code: 'invalid' })
    expect(asked).toHaveLength(3)
    expect(sockets).toBe(before + 1)
    await origin.close()
  })
})
