import { expect, test } from '@playwright/test'
import { openChat } from './chat.ts'
import { signIn } from './staff.ts'

const trainingMs = 300_000
const question = 'can you engrave initials on my watch'
const phrases = [
  'can i get my watch engraved',
  'do you engrave initials',
  'put a name on the back of the watch',
  'how much is engraving',
  'i want letters engraved on it',
  'engrave a date please',
  'is engraving possible on a steel case',
  'personalise my watch with an engraving',
]

test('an admin teaches an intent and an entity, sees the difference, makes it live, and visitors notice; then rolls back', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000)
  await signIn(page, 'admin', '/admin/intents')
  await page.getByRole('button', { name: 'New intent' }).first().click()
  await page.getByLabel('Title').fill('Engraving on watches')
  await page.getByRole('button', { name: 'Create and add phrases' }).click()
  for (const phrase of phrases) {
    await page.getByRole('textbox', { name: 'New phrase' }).fill(phrase)
    await page.getByRole('textbox', { name: 'New phrase' }).press('Enter')
  }
  await expect(page.getByRole('grid', { name: 'Training phrases' })).toHaveAttribute('aria-rowcount', '8')

  await page.goto('/admin/entities')
  await page.getByRole('button', { name: 'New entity' }).first().click()
  await page.getByLabel('Name').fill('engraving_font')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByRole('textbox', { name: 'New value' }).fill('copperplate')
  await page.getByRole('textbox', { name: 'New value' }).press('Enter')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeHidden()

  await page.goto('/admin/models')
  await page.getByRole('button', { name: 'Train', exact: true }).click()
  const ready = page.getByRole('heading', { name: /^Version \d+ is ready$/ })
  await expect(ready).toBeVisible({ timeout: trainingMs })
  const version = Number((await ready.textContent())?.replace(/\D/g, ''))
  await expect(page.getByText(/^\+\d+ fixed, −\d+ broken, \d+ changed$/)).toBeVisible()

  /** What the "Why?" panel says of the question, asked anew on the chat page. */
  const askAndExplain = async () => {
    const chat = await openChat(await (await browser.newContext()).newPage())
    await chat.say(question)
    await page.goto('/admin/conversations')
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('button', { name: /why/i }).first().click()
    await expect(page.getByText(/out.of.scope/i).first()).toBeVisible()
    return page.locator('#why-panel')
  }
  const switchTo = async (press: string, confirm: string, live: number) => {
    await page.getByRole('button', { name: press }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: confirm, exact: true }).click()
    await expect(page.getByRole('heading', { name: `Version ${live}`, exact: true })).toBeVisible()
  }

  await switchTo(`Make version ${version} live`, 'Make it live', version)
  await expect(await askAndExplain()).toContainText(/engraving[ _]on[ _]watches/i)

  await page.goto('/admin/models')
  const before = page.getByRole('button', { name: /^Roll back to version \d+$/ }).first()
  const earlier = Number((await before.textContent())?.replace(/\D/g, '') || (await before.getAttribute('aria-label'))?.replace(/\D/g, ''))
  await switchTo(`Roll back to version ${earlier}`, 'Roll back', earlier)
  await expect(await askAndExplain()).not.toContainText(/engraving[ _]on[ _]watches/i)
})
