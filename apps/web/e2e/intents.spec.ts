import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { signIn } from './staff.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Training phrases' })
const composer = (page: Page) => page.getByRole('textbox', { name: 'New phrase' })

/** Puts a text into the field that has the focus, as a paste does. */
const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

const createIntent = async (page: Page, title: string) => {
  await page.getByRole('button', { name: 'New intent' }).first().click()
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Create and add phrases' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

test.describe('intents', () => {
  test('an intent is taught: written, pasted, edited, marked, moved, deleted, taken back', async ({ page }) => {
    await signIn(page, 'admin', '/admin/intents')
    await expect(page.getByRole('table')).toBeVisible()
    await expectAccessible(page)
    await createIntent(page, 'Ask about gift wrapping')
    await expect(page.getByText('No phrases yet')).toBeVisible()
    await expectAccessible(page)

    await composer(page).fill('can you wrap it as a gift')
    await composer(page).press('Enter')
    await expect(grid(page).getByRole('row')).toHaveCount(1)
    await composer(page).focus()
    await paste(page, '- gift wrap please\n- is wrapping in Berlin free\ncan you wrap it as a gift\n\nwrap this for my mother')
    await expect(page.getByText('3 phrases added')).toBeVisible()
    await expect(page.getByText('1 was there already.')).toBeVisible()
    await expect(grid(page).getByRole('row')).toHaveCount(4)
    await expectAccessible(page)

    const row = grid(page).getByRole('row').filter({ hasText: 'gift wrap please' })
    await row.dblclick()
    const field = page.getByRole('textbox', { name: 'Phrase', exact: true })
    await field.fill('gift wrapping please')
    await field.press('Enter')
    await expect(grid(page).getByText('gift wrapping please')).toBeVisible()
    await expect(field).toBeHidden()

    // Marked from the keyboard: edit, select the last words, mark.
    await grid(page).getByRole('row').filter({ hasText: 'Berlin' }).dblclick()
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(15, 21))
    await page.getByRole('button', { name: 'Mark selected words' }).click()
    const popover = page.getByRole('dialog', { name: /Berlin/ })
    await popover.getByLabel('Entity').selectOption({ label: 'New entity…' })
    await popover.getByLabel('Name of the new entity').fill('wrapping_city')
    await expectAccessible(page)
    await popover.getByRole('button', { name: 'Mark', exact: true }).click()
    await expect(popover).toBeHidden()
    await field.press('Enter')
    await expect(page.getByRole('button', { name: /^Berlin: wrapping_city/ })).toBeVisible()

    await grid(page).getByRole('row').first().click()
    await page.keyboard.press('Control+a')
    await expect(page.getByText('4 selected')).toBeVisible()
    await page.keyboard.press('Delete')
    await expect(page.getByText('4 phrases deleted')).toBeVisible()
    await expect(page.getByText('No phrases yet')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(grid(page).getByRole('row')).toHaveCount(4)
    await expect(page.getByRole('button', { name: /^Berlin: wrapping_city/ })).toBeVisible()
  })

  test('two admins at once: the slower one is told and loses nothing', async ({ page, browser }) => {
    await signIn(page, 'admin', '/admin/intents')
    await createIntent(page, 'Ask about engraving')
    await composer(page).fill('can you engrave a name')
    await composer(page).press('Enter')
    await expect(grid(page).getByRole('row')).toHaveCount(1)
    const other = await (await browser.newContext()).newPage()
    await signIn(other, 'admin', new URL(page.url()).pathname)
    await expect(grid(other).getByRole('row')).toHaveCount(1)

    await grid(page).getByRole('row').dblclick()
    const field = page.getByRole('textbox', { name: 'Phrase', exact: true })
    await field.fill('can you engrave my name')
    await grid(other).getByRole('row').dblclick()
    const theirs = other.getByRole('textbox', { name: 'Phrase', exact: true })
    await theirs.fill('do you engrave names')
    await theirs.press('Enter')
    await expect(theirs).toBeHidden()

    await expect(page.getByText('Somebody else changed this meanwhile')).toBeVisible()
    await expect(field).toHaveValue('can you engrave my name')
    await page.getByRole('button', { name: 'Save mine over it' }).click()
    await expect(field).toBeHidden()
    await expect(grid(other).getByText('can you engrave my name')).toBeVisible()
  })

  test('the try-it bar reads what is typed', async ({ page }) => {
    await signIn(page, 'admin', '/admin/entities')
    await expect(page.getByRole('table')).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.type('where is my order LF-104233')
    const panel = page.getByRole('region', { name: 'Try it' })
    await expect(panel.getByText(/Understood as/)).toBeVisible()
    await expect(panel.getByText('Out-of-scope score')).toBeVisible()
    await expect(panel.getByText('order_id').first()).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(panel.getByText('Out-of-scope score')).toBeHidden()
  })

  test('a file is previewed before it is applied; a bad one is refused with its line', async ({ page }) => {
    await signIn(page, 'admin', '/admin/intents')
    const choose = async (name: string, text: string) => {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
      await page.getByRole('button', { name: 'Preview' }).click()
    }
    await page.getByRole('button', { name: 'Import' }).click()
    await choose('bad.yml', 'version: "3.1"\nnlu:\n- intent: a\n  examples: &x |\n    - b\n- intent: c\n  examples: *x\n')
    await expect(page.getByRole('alert').filter({ hasText: /line/i })).toBeVisible()
    await expectAccessible(page)
    await choose(
      'nlu.yml',
      'version: "3.1"\nnlu:\n- intent: imported_wish\n  examples: |\n    - I wish for a [red](wish_colour) one\n    - make it [blue](wish_colour)\n',
    )
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('row', { name: /Phrases/ })).toContainText('+2')
    await expect(dialog.getByText('imported_wish').first()).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await expect(page.getByRole('link', { name: /imported.wish/i })).toBeVisible()

    await page.getByRole('button', { name: 'Export' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: /Rasa YAML/ }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain('[red](wish_colour)')
  })

  test('an entity is taught: values, a pattern tried at once', async ({ page }) => {
    await signIn(page, 'admin', '/admin/entities')
    await page.getByRole('button', { name: 'New entity' }).first().click()
    await page.getByLabel('Name').fill('voucher')
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'voucher' })).toBeVisible()
    await page.getByRole('textbox', { name: 'New value' }).focus()
    await paste(page, 'Summer sale: summer, SUM10\nWinter sale: winter')
    await expect(page.getByText('SUM10')).toBeVisible()
    await page.getByRole('button', { name: 'Add a pattern' }).click()
    await page.getByRole('textbox', { name: 'Pattern 1' }).fill('VC-(')
    await expect(page.getByText(/This cannot be used/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Pattern 1' }).fill('VC-\\d{4}')
    await page.getByRole('textbox', { name: /Test it/ }).fill('my code is vc-2026')
    await expect(page.getByText('1 match found.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('button', { name: 'Save changes' })).toBeHidden()
    await page.reload()
    await expect(page.getByText('SUM10')).toBeVisible()
  })

  test('viewers see everything and change nothing', async ({ page }) => {
    await signIn(page, 'viewer', '/admin/intents')
    await expect(page.getByText('Changing it takes an admin')).toBeVisible()
    await expect(page.getByRole('button', { name: /New intent|Import/ })).toHaveCount(0)
    await page.getByRole('table').getByRole('link').first().click()
    await expect(grid(page)).toBeVisible()
    await expect(composer(page)).toHaveCount(0)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
    await grid(page).getByRole('row').first().dblclick()
    await expect(page.getByRole('textbox', { name: 'Phrase', exact: true })).toHaveCount(0)
    await expectAccessible(page)
  })
})

test.describe('an intent of 10,000 phrases', () => {
  test('paints at once and scrolls without a long task', async ({ page }) => {
    test.setTimeout(180_000)
    await signIn(page, 'admin', '/admin/intents')
    await createIntent(page, 'Ask ten thousand ways')
    for (const half of [0, 1]) {
      const lines = Array.from({ length: 5000 }, (_, index) => `way number ${half * 5000 + index} to ask for something quite long`)
      await composer(page).focus()
      await paste(page, lines.join('\n'))
      await expect(page.getByText(`${((half + 1) * 5000).toLocaleString('en')} phrases`, { exact: true })).toBeVisible({ timeout: 30_000 })
    }
    const url = page.url()
    await page.goto('/admin/intents')
    await page.evaluate(() => {
      const list: number[] = []
      Object.assign(window, { longTasks: list })
      new PerformanceObserver((entries) => list.push(...entries.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    })
    const link = page.getByRole('link', { name: 'Ask ten thousand ways' })
    await link.scrollIntoViewIfNeeded()
    const started = Date.now()
    await link.click()
    await expect(
      grid(page)
        .getByText(/^way number/)
        .first(),
    ).toBeVisible()
    const paintMs = Date.now() - started
    expect(page.url()).toBe(url)
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '10000')
    await grid(page).getByRole('row').first().focus()
    for (let step = 0; step < 40; step += 1) await page.mouse.wheel(0, 3000)
    await page.keyboard.press('End')
    await expect(grid(page).locator('[aria-rowindex="10000"]')).toBeVisible()
    await expect(grid(page).locator('[aria-rowindex="10000"]')).toContainText('way number')
    const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)
    console.log(`10,000 phrases: first paint ${paintMs} ms, longest task ${Math.max(0, ...longTasks)} ms`)
    expect(paintMs).toBeLessThan(1000 * 5)
    expect(Math.max(0, ...longTasks)).toBeLessThan(200 * 5)

    // Trainings of other tests shall not learn from these.
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Delete the intent' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Intents' })).toBeVisible()
  })
})
