import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listConversations } from '../conversation/list-conversations.ts'
import { startConversation } from '../conversation/start-conversation.ts'
import { catchError } from '../testing/catch-error.ts'
import { describeOnEachDesk } from '../testing/open-test-desk.ts'
import { startChat } from '../testing/start-chat.ts'
import { readSession } from './read-session.ts'
import { signInDemo } from './sign-in-demo.ts'

describeOnEachDesk((desk) => {
  const start = async () => {
    const [demo, real] = [await desk().shop.newShopper(), await desk().shop.newShopper()]
    const demoCustomers = [{ email: demo.email, blurb: 'The everyday customer.' }]
    const as = (visitorId: string) => desk().as({ kind: 'visitor', visitorId }, { demoCustomers })
    return { demo, real, demoCustomers, as, web: as(randomUUID()) }
  }

  test('signs a visitor in as a demo customer, under an identity of its own', async () => {
    const { demo, web, as } = await start()
    const signedIn = await signInDemo(web, { customerId: demo.id })
    expect(signedIn).toEqual({ visitorId: expect.any(String), customerId: demo.id })
    expect(web.actor).not.toMatchObject({ visitorId: signedIn.visitorId })
    const mine = as(signedIn.visitorId)
    await startConversation(mine, { channel: 'web', address: '::1', customerId: signedIn.customerId })
    const chat = await startChat(desk(), demo)
    expect((await chat.say('Where is my order?')).at(-1)?.text).toContain(demo.orderNumber)
    expect(await listConversations(mine)).toEqual([])
  })

  test('signs a visitor out into an identity that sees nothing of the other', async () => {
    const { demo, web } = await start()
    const signedIn = await signInDemo(web, { customerId: demo.id })
    const signedOut = await signInDemo(web, { customerId: null })
    expect(signedOut.customerId).toBeNull()
    expect(signedOut.visitorId).not.toBe(signedIn.visitorId)
  })

  test('signs nobody in as a customer who is not of the demo', async () => {
    const { real, web } = await start()
    for (const customerId of [real.id, randomUUID()])
      expect(await catchError(signInDemo(web, { customerId }))).toMatchObject({ code: 'not-found' })
  })

  test('signs nobody in outside demo mode, and no staff', async () => {
    const { demo, demoCustomers } = await start()
    const outside = desk().as({ kind: 'visitor', visitorId: randomUUID() })
    expect((await catchError(signInDemo(outside, { customerId: demo.id }))).code).toBe('not-found')
    const staff = desk().as(await desk().newStaff('admin'), { demoCustomers })
    expect((await catchError(signInDemo(staff, { customerId: demo.id }))).code).toBe('unauthenticated')
  })

  test('tells a visitor who they are and whom they may be', async () => {
    const { demo, web, demoCustomers } = await start()
    const { id, name, email } = demo
    const offered = [{ id, name, email, blurb: demoCustomers[0]?.blurb }]
    expect(await readSession(web, { customerId: null })).toMatchObject({ customer: null, demoCustomers: offered, shopName: 'Larkfield' })
    expect(await readSession(web, { customerId: id })).toMatchObject({ customer: { id, name, email }, demoCustomers: offered })
    expect((await readSession(web, { customerId: randomUUID() })).customer).toBeNull()
    expect((await readSession(desk().as(web.actor), { customerId: null })).demoCustomers).toEqual([])
  })
})
