import { expect, test } from '@playwright/test'
import { openChat } from './chat.ts'
import { signIn } from './staff.ts'

test.describe('conversations on the chat page', () => {
  test('a question gets a cited answer whose source opens', async ({ page }) => {
    const chat = await openChat(page)
    await chat.say('How long does standard delivery take?')
    await chat.expectAnswer(/3 to 5 business days/)
    await chat.lastBot
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click()
    const passage = page.getByRole('dialog')
    await expect(passage.locator('mark')).toContainText(/3 to 5 business days/)
    await chat.expectAccessible()
    await page.keyboard.press('Escape')
    await expect(passage).toBeHidden()
    await chat.expectAccessible()
  })

  test('a guest tracks an order with number and e-mail', async ({ page }) => {
    const chat = await openChat(page)
    await chat.say('where is my order?')
    await chat.expectAccessible()
    await chat.say('LF-104233 maya.torres@example.com')
    await chat.expectAnswer(/LF-104233/)
    await chat.expectAnswer(/shipped|on its way/i)
    await chat.expectAccessible()
  })

  test('a signed-in customer returns an item, after confirming', async ({ page }) => {
    const chat = await openChat(page, 'Samuel Okafor')
    await chat.say('I want to return the mugs from order LF-104012')
    await chat.expectAnswer(/reason/i)
    await chat.press(/changed my mind/i)
    await chat.expectAnswer(/confirm/i)
    await chat.expectAccessible()
    await chat.press(/^(Confirm|Yes|Set up|Return)/)
    await chat.expectAnswer(/RT-\d+/)
    await chat.say('return the mugs from LF-104012 again')
    await expect(chat.log.getByText(/RT-\d+/).first()).toBeVisible()
    await chat.expectAccessible()
  })

  test('policy forbids cancelling what has shipped', async ({ page }) => {
    const chat = await openChat(page, 'Maya Torres')
    await chat.say('cancel order LF-104233')
    await chat.expectAnswer(/(can.?t|cannot|no longer|already|on its way|shipped)/i)
    await expect(chat.lastBot.getByRole('button', { name: /^Confirm/ })).toHaveCount(0)
  })

  test("somebody else's order stays closed", async ({ page }) => {
    const chat = await openChat(page)
    await chat.say('where is order LF-104233, my email is jonas.weber@example.org')
    await chat.expectAnswer(/(can.?t|cannot|could not|couldn.?t|no order)/i)
    await expect(chat.log).not.toContainText(/rain jacket|UPS|USPS|FedEx/)
  })

  test('a correction at the confirm card changes the item', async ({ page }) => {
    const chat = await openChat(page, 'Maya Torres')
    await chat.say('I want to return the green hiking boots from LF-104101')
    await chat.press(/too small/i)
    await chat.expectAnswer(/green/)
    await chat.say('no, the other one')
    await expect(chat.log).toContainText(/brown/)
    await chat.say('never mind')
    await chat.expectAnswer(/nothing was changed|stopped/i)
  })

  // After the correction, which needs both pairs of boots as they were.
  test('an item is exchanged for another size', async ({ page }) => {
    const chat = await openChat(page, 'Maya Torres')
    await chat.say('exchange the brown hiking boots from LF-104101 for another size')
    await chat.expectAnswer(/instead of the Ridge hiking boots/)
    await chat.press('brown, 10')
    await chat.expectAnswer(/confirm|reserve/i)
    await chat.press(/^(Confirm|Yes|Exchange|Set up)/)
    await chat.expectAnswer(/EX-\d+/)
  })

  test('a question interrupts a return, which then goes on', async ({ page }) => {
    const chat = await openChat(page, 'Grace Lindqvist')
    await chat.say('return the throw from LF-104118')
    await chat.expectAnswer(/reason/i)
    await chat.say('how long does a refund take?')
    await expect(chat.log).toContainText(/5 to 7 business days/)
    await chat.expectAnswer(/back to|reason/i)
    await chat.press(/changed my mind/i)
    await chat.expectAnswer(/confirm/i)
  })

  test('a change of mind cancels, and nothing has happened', async ({ page }) => {
    const chat = await openChat(page, 'Daniel Kim')
    await chat.say('please cancel order LF-104371')
    await chat.press(/.*(mistake).*/i)
    await chat.expectAnswer(/confirm/i)
    await chat.press(/^(Cancel|Keep|No)/)
    await chat.expectAnswer(/nothing|stopped|kept|stays/i)
    await chat.say('where is LF-104371')
    await chat.expectAnswer(/pending|not.*shipped|received/i)
  })

  test('what is out of scope is refused kindly, and a person is offered', async ({ page }) => {
    const chat = await openChat(page)
    await chat.say('write me a poem about the sea')
    await chat.expectAnswer(/(can.?t|cannot|only|not something|help with)/i)
    await chat.say('who won the world cup in 1998')
    await expect(chat.lastBot.getByRole('button', { name: /person/i })).toBeVisible()
    await chat.expectAccessible()
  })

  test('an ambiguous wish is asked about', async ({ page }) => {
    const chat = await openChat(page)
    await chat.say('cancel')
    await expect(chat.lastBot.getByRole('button').first()).toBeVisible()
    await chat.expectAnswer(/\?/)
  })

  test('a person takes over, the bot is silent, and comes back', async ({ page, browser }) => {
    const chat = await openChat(page)
    await chat.say('hello')
    await page.getByRole('button', { name: 'Talk to a person' }).click()
    await expect(page.getByRole('button', { name: 'Back to the assistant' })).toBeVisible()
    await expect(page.getByText(/in line/).first()).toBeVisible()
    await chat.expectAccessible()

    const agentPage = await (await browser.newContext()).newPage()
    await signIn(agentPage, 'agent', '/inbox')
    await agentPage.getByText('They last wrote: "hello"').first().click()
    await agentPage.getByRole('button', { name: /^Take/ }).first().click()
    await expect(chat.log).toContainText('Noah Bennett joined')

    const before = await chat.bots.count()
    await page.getByRole('textbox', { name: 'Message' }).fill('are you real?')
    await page.keyboard.press('Enter')
    await expect(agentPage.getByText('are you real?').first()).toBeVisible()
    const reply = agentPage.getByRole('textbox', { name: /reply|message/i })
    await reply.fill('Yes, I am Noah.')
    await reply.press('Enter')
    await expect(chat.log).toContainText('Yes, I am Noah.')
    expect(await chat.bots.count()).toBe(before)

    await agentPage.getByRole('button', { name: /give back/i }).click()
    await expect(chat.log).toContainText(/assistant is back/i)
    await chat.say('what is your return policy')
    await chat.expectAnswer(/30 days/)
  })

  test('a reload in the middle of an answer loses and doubles nothing', async ({ page }) => {
    const chat = await openChat(page)
    await chat.say('hi')
    await page.getByRole('textbox', { name: 'Message' }).fill('do you ship to Canada?')
    await page.keyboard.press('Enter')
    await page.reload()
    await expect(chat.log).toContainText(/7 to 14 business days|ships internationally to Canada/)
    await expect(page.locator('[data-sender="visitor"]', { hasText: 'do you ship to Canada?' })).toHaveCount(1)
    await expect(page.locator('[data-sender="visitor"]').last()).toHaveAttribute('data-delivery', 'sent')
  })

  test('what is written offline is kept, and sent once back', async ({ page, context }) => {
    const chat = await openChat(page)
    await chat.say('hello')
    await context.setOffline(true)
    await page.getByRole('textbox', { name: 'Message' }).fill('can I pay with PayPal?')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/(offline|reconnecting), your message is kept/i)).toBeVisible()
    await chat.expectAccessible()
    await context.setOffline(false)
    await expect(chat.lastBot).toContainText(/PayPal/, { timeout: 20_000 })
    await expect(page.locator('[data-sender="visitor"]', { hasText: 'can I pay with PayPal?' })).toHaveCount(1)
  })

  test('at phone width everything is reachable, in the dark too', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    const chat = await openChat(page)
    await chat.expectAccessible()
    await page.getByRole('button', { name: 'What is your return policy?' }).click()
    await chat.expectAnswer(/30 days/)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(overflow).toBe(0)
    await expect(page.getByRole('button', { name: 'Talk to a person' })).toBeInViewport()
    await chat.expectAccessible()
  })
})
