import { expect, test } from '@playwright/test'
import { openChat } from './chat.ts'
import { signIn } from './staff.ts'

test.describe('staff pages', () => {
  test('wrong credentials are refused, roles are kept apart', async ({ page }) => {
    await page.goto('/inbox')
    await page.getByLabel('Email').fill('agent@larkfield.example')
    await page.getByLabel('Password', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: /password|match/i })).toBeVisible()
    await signIn(page, 'viewer', '/admin')
    await page.goto('/inbox')
    await expect(page.getByText(/agent/i).first()).toBeVisible()
    await expect(page.getByRole('textbox', { name: /reply/i })).toHaveCount(0)
  })

  test('every answer says why', async ({ page, browser }) => {
    const chat = await openChat(page)
    await chat.say('How long does standard delivery take?')
    const adminPage = await (await browser.newContext()).newPage()
    await signIn(adminPage, 'admin', '/admin')
    await adminPage
      .getByRole('link', { name: /How long|standard delivery|business days|Guest|Visitor/i })
      .first()
      .click()
    await adminPage.getByRole('button', { name: /why/i }).first().click()
    await expect(adminPage.getByText(/shipping_time|delivery times/i).first()).toBeVisible()
    await expect(adminPage.getByText(/out.of.scope/i).first()).toBeVisible()
    await expect(adminPage.getByText(/How long does delivery take|delivery/i).first()).toBeVisible()
  })
})
