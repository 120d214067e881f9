import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { openChat } from './chat.ts'
import { expectAccessible } from './expect-accessible.ts'
import { signIn } from './staff.ts'

// Words nobody has written before: what was decided about a message once is not asked again.
const nonsense = randomUUID().replace(/[^a-f]/g, '')
const words = `flurbish the zonkle ${nonsense}`

test.describe('learning inbox', () => {
  test('what was not understood is taught by keys, taken back, and taught for good', async ({ page, browser }) => {
    const chat = await openChat(page)
    await chat.say(words)

    const admin = await (await browser.newContext()).newPage()
    await signIn(admin, 'admin', '/admin/learning')
    const left = admin.getByText(/messages? left|All done/)
    const row = admin.getByRole('button', { name: new RegExp(words) })
    await expect(row).toBeVisible()
    await expectAccessible(admin)
    await row.click()
    const before = await left.textContent()

    // A key of the page must not act while somebody writes.
    const search = admin.getByRole('searchbox', { name: 'Find words' })
    await search.fill(`${nonsense} u`)
    await expect(admin.getByText('No message matches')).toBeVisible()
    await search.fill(nonsense)
    await expect(row).toBeVisible()
    await search.blur()

    await admin.keyboard.press('u')
    await expect(row).toBeHidden()
    await expect(left).not.toHaveText(before ?? '')
    await admin.keyboard.press('z')
    await expect(row).toBeVisible()
    await expect(left).toHaveText(before ?? '')

    // Any intent may be found by its title.
    await row.click()
    await admin.keyboard.press('/')
    const intents = admin.getByRole('combobox', { name: 'Find another intent' })
    await expect(intents).toBeFocused()
    await intents.pressSequentially('warranty')
    await expect(admin.getByRole('option').first()).toBeVisible()
    await admin.keyboard.press('Enter')
    await expect(row).toBeHidden()

    await admin.getByRole('tab', { name: 'Added' }).click()
    await expect(row).toBeVisible()
    await row.click()
    await expect(admin.getByText('Added to')).toBeVisible()
    await expectAccessible(admin)
    await expect(admin.getByText(/added since the live version was trained/)).toBeVisible()
    await admin.getByRole('button', { name: 'Take back' }).click()
    await expect(row).toBeHidden()
    await admin.getByRole('tab', { name: 'Open' }).click()
    await expect(row).toBeVisible()
    await row.click()
    await admin.keyboard.press('d')
    await expect(row).toBeHidden()
  })

  test('viewers see what waits, and can change nothing', async ({ page }) => {
    await signIn(page, 'viewer', '/admin/learning')
    await expect(page.getByRole('heading', { name: 'Learning' })).toBeVisible()
    await expect(page.getByText(/takes an admin/)).toBeVisible()
    await expect(page.getByRole('button', { name: /Discard|Belongs to no intent|Undo/ })).toHaveCount(0)
    await expectAccessible(page)
  })
})
