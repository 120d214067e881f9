import { describe, expect, it } from 'vitest'
import { isPublicAddress } from './is-public-address.ts'
import { readTarget } from './read-target.ts'
import { resolvePublic } from './resolve-public.ts'

describe('isPublicAddress', () => {
  it.each([
    '93.184.216.34',
    '1.1.1.1',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:80f::200e',
  ])('lets %s through', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('readTarget', () => {
  it('keeps what a public address says', () =>
    expect(readTarget('https://Help.Example.com./returns?x=1#top', new Set())).toMatchObject({
      hostname: 'help.example.com',
      port: 443,
      trusted: false,
    }))

  it('trusts a pair of host and port only as a pair', () => {
    const allowed = new Set(['127.0.0.1:4711'])
    expect(readTarget('http://127.0.0.1:4711/', allowed).trusted).toBe(true)
    expect(() => readTarget('http://127.0.0.1:4712/', allowed)).toThrow('Port 4712')
  })
})

describe('resolvePublic', () => {
  it('gives every address of a public name', async () => {
    const addresses = [{ address: '93.184.216.34', family: 4 as const }]
    await expect(resolvePublic(readTarget('http://example.com/', new Set()), async () => addresses)).resolves.toEqual(addresses)
  })

  it('says that a name was not found', () =>
    expect(resolvePublic(readTarget('http://example.com/', new Set()), async () => [])).rejects.toMatchObject({
      code: 'upstream-unavailable',
    }))
})
