import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { signIn } from './staff.ts'

// Seconds on a quiet machine; the rest is for one that builds and tests other things meanwhile.
const trainingMs = 300_000

/** The number of the version that answers visitors, from the card on top. */
const readLive = async (page: Page): Promise<number> => {
  const heading = page.getByRole('heading', { name: /^Version \d+$/ })
  await expect(heading).toBeVisible()
  return Number((await heading.textContent())?.replace(/\D/g, ''))
}

test.describe('models', () => {
  test('a version is trained, held against the live one, made live, and rolled back', async ({ page }) => {
    test.setTimeout(420_000)
    await signIn(page, 'admin', '/admin/models')
    const before = await readLive(page)
    await expectAccessible(page)

    await page.getByRole('button', { name: 'Train', exact: true }).click()
    await expect(page.getByRole('progressbar')).toBeVisible()
    const ready = page.getByRole('heading', { name: /^Version \d+ is ready$/ })
    await expect(ready).toBeVisible({ timeout: trainingMs })
    const after = Number((await ready.textContent())?.replace(/\D/g, ''))
    expect(after).toBeGreaterThan(before)
    await expect(page.getByText(/^\+\d+ fixed, −\d+ broken, \d+ changed$/)).toBeVisible()
    // A trained version waits: nobody is answered by it yet.
    expect(await readLive(page)).toBe(before)
    await expectAccessible(page)

    await page.getByRole('button', { name: `Make version ${after} live` }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/fixed, −/)).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Make it live' }).click()
    await expect(page.getByRole('heading', { name: `Version ${after}`, exact: true })).toBeVisible()
    await expect(ready).toBeHidden()

    await page.getByRole('button', { name: `Roll back to version ${before}` }).click()
    await dialog.getByRole('button', { name: 'Roll back' }).click()
    await expect(page.getByRole('heading', { name: `Version ${before}`, exact: true })).toBeVisible()
    // What was live before asks no questions again.
    await expect(ready).toBeHidden()
  })

  test('a training that is cancelled leaves everything as it was', async ({ page }) => {
    await signIn(page, 'admin', '/admin/models')
    const live = await readLive(page)
    await page.getByRole('button', { name: 'Train', exact: true }).click()
    await page.getByRole('button', { name: 'Cancel training' }).click()
    await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 30_000 })
    await expect(page.getByRole('region', { name: 'Versions' }).getByText('Cancelled').first()).toBeVisible()
    expect(await readLive(page)).toBe(live)
  })

  test('the report explains itself, tab by tab', async ({ page }) => {
    const refused: string[] = []
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
    await signIn(page, 'admin', '/admin/models')
    await page.getByRole('link', { name: 'See its quality' }).first().click()
    const intents = page.getByRole('region', { name: 'Quality of the intents' })
    await expect(intents.getByRole('row').nth(2)).toBeVisible()
    await intents.getByRole('button', { name: 'Intent' }).click()
    await expect(intents.getByRole('columnheader', { name: 'Intent' })).toHaveAttribute('aria-sort', 'ascending')
    await expectAccessible(page)

    await page.getByRole('tab', { name: 'Confusion' }).click()
    await page.getByRole('toolbar').getByRole('button').first().click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByText(/They belong to/)).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')

    await page.getByRole('tab', { name: 'Threshold' }).click()
    await expect(page.locator('.recharts-line-curve').first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'What each threshold would do' }).getByText('In use')).toBeVisible()
    await expectAccessible(page)

    await page.getByRole('tab', { name: 'Calibration' }).click()
    await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible()
    await expectAccessible(page)

    for (const name of ['Entities', 'Suggestions']) {
      await page.getByRole('tab', { name }).click()
      await expectAccessible(page)
    }
    expect(refused).toEqual([])
  })

  test('viewers see all of it, and can change nothing', async ({ page }) => {
    await signIn(page, 'viewer', '/admin/models')
    await readLive(page)
    await expect(page.getByText(/takes an admin/)).toBeVisible()
    await expect(page.getByRole('button', { name: /Train|Make|Roll back/ })).toHaveCount(0)
    await expectAccessible(page)
  })
})
