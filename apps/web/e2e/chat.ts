import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'

/** What a test does on the chat page, in a visitor's words. */
export type Chat = {
  page: Page
  log: Locator
  bots: Locator
  lastBot: Locator
  /** Writes a message and waits for the assistant's next answer. */
  say(text: string): Promise<void>
  /** Presses a suggested answer, or a button of the newest card, and waits for the next answer. */
  press(name: string | RegExp): Promise<void>
  expectAnswer(pattern: RegExp): Promise<void>
  expectAccessible(): Promise<void>
}

/** Opens the chat page, as a guest or signed in as a demo customer. */
export const openChat = async (page: Page, customer?: string): Promise<Chat> => {
  await page.goto('/')
  const composer = page.getByRole('textbox', { name: 'Message' })
  await expect(composer).toBeEnabled()
  if (customer) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('menuitem', { name: `Continue as ${customer}` }).click()
    // The page starts anew for the customer; what is written before would belong to the guest.
    await expect(page.getByRole('heading', { name: `Hello ${customer.split(' ')[0]}` })).toBeVisible()
    await expect(composer).toBeEnabled()
  }
  const bots = page.locator('[data-sender="bot"]')
  const lastBot = bots.last()
  const awaitAnswer = async (act: () => Promise<void>): Promise<void> => {
    const before = await bots.count()
    await act()
    await expect(async () => expect(await bots.count()).toBeGreaterThan(before)).toPass({ timeout: 15_000 })
    await expect(page.locator('[data-sender="visitor"]').last()).toHaveAttribute('data-delivery', 'sent')
  }
  return {
    page,
    log: page.getByRole('log'),
    bots,
    lastBot,
    say: (text) =>
      awaitAnswer(async () => {
        await composer.fill(text)
        await composer.press('Enter')
      }),
    press: (name) => awaitAnswer(() => page.getByRole('log').getByRole('button', { name }).last().click()),
    expectAnswer: (pattern) => expect(lastBot).toContainText(pattern),
    expectAccessible: () => expectAccessible(page),
  }
}
