import { buildPdf } from '@frontdesk/ingest/testing/build-pdf'
import { expect, type Page, test } from '@playwright/test'
import { type Chat, openChat } from './chat.ts'
import { expectAccessible } from './expect-accessible.ts'
import { openOwnSite } from './own-site.ts'
import { signIn } from './staff.ts'

const indexedMs = 30_000

// The second page goes on without a heading, so that its words stand in a passage that begins on the first.
const guidePages = [
  { title: 'Cleaning', text: 'Wash the frame of the Meadow bicycle with lukewarm water and a soft cloth.' },
  { title: null, text: 'The chain of the Meadow bicycle must be oiled every 150 kilometres.' },
  { title: 'Storing', text: 'Hang the Meadow bicycle by its front wheel in a dry room during winter.' },
]

/** The guide as a file to upload, oiled as often as told. */
const toUpload = async (name: string, often: string) => {
  const bytes = await buildPdf((pdf) => {
    for (const [index, { title, text }] of guidePages.entries()) {
      if (index > 0) pdf.addPage()
      if (title !== null) pdf.fontSize(22).text(title)
      pdf.fontSize(11).text(text.replace('150 kilometres', often))
    }
  })
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
}

/** Asks until the answer is the one wanted: what is published serves a moment later. */
const askUntil = async (chat: Chat, text: string, pattern: RegExp) =>
  expect(async () => {
    await chat.say(text)
    await expect(chat.lastBot).toContainText(pattern, { timeout: 1000 })
  }).toPass({ timeout: 30_000 })

const openKnowledge = async (page: Page) => {
  await signIn(page, 'admin', '/admin/knowledge')
  await expect(page.getByRole('table')).toBeVisible()
}

const question = 'how often must the chain of the meadow bicycle be oiled'

test.describe('knowledge', () => {
  test('a PDF is added with a preview; a visitor opens the citation at its page; an edited passage changes the answer', async ({
    page,
    browser,
  }) => {
    test.setTimeout(180_000)
    await openKnowledge(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Add knowledge' }).first().click()
    await page.getByRole('button', { name: /^Files/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .locator('input[type=file]')
      .setInputFiles([
        await toUpload('meadow-guide.pdf', '150 kilometres'),
        { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf at all \u0000\u0001') },
      ])
    await expect(dialog.getByText('1 file cannot be read and is left out.')).toBeVisible({ timeout: indexedMs })
    await dialog.getByRole('button', { name: 'Look inside' }).click()
    await expect(dialog.getByRole('region', { name: 'Inside meadow-guide.pdf' })).toContainText('Page 3')
    await dialog.getByLabel('Put them into').selectOption({ label: 'A new source…' })
    await dialog.getByLabel('Name of the source').fill('Bicycle guides')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add 1 file' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Bicycle guides' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'meadow-guide' })).toContainText('Added', { timeout: indexedMs })
    await expectAccessible(page)
    await page.getByRole('listitem').getByRole('link').first().click()
    const passage = page.getByRole('listitem', { name: /^Passage/ }).filter({ hasText: '150 kilometres' })
    await expect(passage).toBeVisible({ timeout: indexedMs })
    await expect(page.getByText('Being indexed')).toBeHidden({ timeout: indexedMs })
    await expectAccessible(page)

    const chat = await openChat(await (await browser.newContext()).newPage())
    await askUntil(chat, question, /150 kilometres/)
    await chat.lastBot
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click()
    const sheet = chat.page.getByRole('dialog')
    await expect(sheet.locator('mark')).toContainText('150 kilometres')
    await expect(sheet.getByText('Page 2', { exact: true })).toBeVisible()
    await expect(sheet.getByText('Bicycle guides')).toBeVisible()
    await expect(sheet.getByRole('link', { name: /Open the original/ })).toHaveAttribute('href', /\/api\/knowledge\/original\/.+#page=2$/)
    await chat.expectAccessible()
    const original = await chat.page.request.get((await sheet.getByRole('link', { name: /Open the original/ }).getAttribute('href')) ?? '')
    expect(original.headers()['content-type']).toBe('application/pdf')

    await passage.getByRole('button', { name: /^Edit passage/ }).click()
    const field = page.getByRole('textbox', { name: /^Text of passage/ })
    await field.fill((await field.inputValue()).replace('150 kilometres', '275 kilometres'))
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const edited = page.getByRole('listitem', { name: /^Passage/ }).filter({ hasText: '275 kilometres' })
    await expect(edited.getByText('Edited')).toBeVisible()
    await expect(page.getByText('Being indexed')).toBeHidden({ timeout: indexedMs })
    await askUntil(await openChat(await (await browser.newContext()).newPage()), question, /275 kilometres/)

    // The same file again, with other words under the edit.
    const documentUrl = page.url()
    await page.getByRole('link', { name: 'Bicycle guides' }).click()
    await page.getByRole('button', { name: 'Add files' }).click()
    await dialog.locator('input[type=file]').setInputFiles([await toUpload('meadow-guide.pdf', '200 kilometres')])
    await dialog.getByRole('button', { name: 'Add 1 file' }).click({ timeout: indexedMs })
    await expect(page.getByRole('listitem').filter({ hasText: 'meadow-guide' })).toContainText('Changed', { timeout: indexedMs })
    await page.goto(documentUrl)
    await expect(edited.getByText('The source has changed since this was edited')).toBeVisible({ timeout: indexedMs })
    await expect(edited.getByText('200 kilometres')).toBeVisible()
    await expectAccessible(page)
    await edited.getByRole('button', { name: 'Take the source’s' }).click()
    await expect(page.getByRole('listitem', { name: 'Passage 1' })).toContainText('200 kilometres')
    await expect(page.getByText('Edited', { exact: true })).toHaveCount(0)
    await page
      .getByRole('switch', { name: /^Use passage/ })
      .last()
      .click()
    await expect(page.getByText('Not used')).toBeVisible()
  })

  test('two editors of one passage: the slower one is told and loses nothing', async ({ page, browser }) => {
    await openKnowledge(page)
    await page.getByRole('button', { name: 'Add knowledge' }).first().click()
    await page.getByRole('button', { name: /^Text/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Title').fill('Visiting the workshop')
    await dialog.getByRole('textbox', { name: 'Text' }).fill('The workshop in Mill Lane opens to guests on the first Sunday of June.')
    await dialog.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Visiting the workshop' })).toBeVisible()
    await page.getByRole('button', { name: 'Edit passage 1' }).click({ timeout: indexedMs })
    const field = page.getByRole('textbox', { name: 'Text of passage 1' })
    await field.fill('The workshop opens in June.')

    const other = await (await browser.newContext()).newPage()
    await signIn(other, 'admin', new URL(page.url()).pathname)
    await other.getByRole('button', { name: 'Edit passage 1' }).click()
    await other.getByRole('textbox', { name: 'Text of passage 1' }).fill('The workshop opens in July.')
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(other.getByText('Edited')).toBeVisible()

    await expect(page.getByText('Somebody else changed this meanwhile')).toBeVisible()
    await expect(field).toHaveValue('The workshop opens in June.')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save mine over it' }).click()
    await expect(field).toBeHidden()
    await expect(other.getByRole('listitem', { name: 'Passage 1' })).toContainText('opens in June')
  })

  test('what could not be answered becomes an article, and is answered; the lab keeps the question as a test', async ({
    page,
    browser,
  }) => {
    test.setTimeout(120_000)
    const unknown = 'can i rent a canoe from you for the weekend'
    const chat = await openChat(await (await browser.newContext()).newPage())
    await chat.say(unknown)
    await signIn(page, 'admin', '/admin/knowledge/gaps')
    await page.getByRole('link', { name: new RegExp(`Write an answer: ${unknown}`, 'i') }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Write an answer' })).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue('Can i rent a canoe from you for the weekend')
    await page.getByLabel('Title').fill('Renting a canoe')
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill('You can rent a canoe from us for the weekend. A canoe costs 45 dollars from Friday to Sunday.')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Renting a canoe' })).toBeVisible()
    await expect(page.getByRole('listitem', { name: 'Passage 1' })).toBeVisible({ timeout: indexedMs })
    await expect(page.getByText('Being indexed')).toBeHidden({ timeout: indexedMs })
    await page.goto('/admin/knowledge/gaps?state=answered')
    await expect(page.getByText(unknown, { exact: true })).toBeVisible()

    const again = await openChat(await (await browser.newContext()).newPage())
    await askUntil(again, unknown, /for the weekend\./)
    await again.lastBot
      .getByRole('button', { name: /^Source 1: Renting a canoe/ })
      .first()
      .click()
    await expect(again.page.getByRole('dialog').locator('mark')).toContainText('canoe')

    await page.goto('/admin/knowledge/lab')
    await page.getByRole('textbox', { name: 'Question' }).fill(unknown)
    await expect(async () => {
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page.getByRole('heading', { name: 'The answer' })).toBeVisible({ timeout: 3000 })
    }).toPass({ timeout: 30_000 })
    await expect(page.getByRole('row').filter({ hasText: 'Renting a canoe' }).getByText('Cited')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save as a test' }).click()
    await page.getByLabel('What must come of it').selectOption({ label: 'Renting a canoe' })
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Run all' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: unknown }).getByText('Passed')).toBeVisible()
  })

  test('a page that cannot be read is told with its reason, and its source removed', async ({ page }) => {
    await openKnowledge(page)
    await page.getByRole('button', { name: 'Add knowledge' }).first().click()
    await page.getByRole('button', { name: /^Web page/ }).click()
    await page.getByRole('button', { name: 'Add and read it' }).click()
    await expect(page.getByText('Write a whole address')).toBeVisible()
    await page.getByLabel('Address').fill('http://127.0.0.1/help')
    await page.getByRole('button', { name: 'Add and read it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '127.0.0.1/help' })).toBeVisible()
    await expect(page.getByText(/private/).first()).toBeVisible({ timeout: indexedMs })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Remove the source' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Knowledge' })).toBeVisible()
    await expect(page.getByRole('link', { name: '127.0.0.1/help' })).toHaveCount(0)
  })

  test('a sitemap is read while its page is watched; what failed is tried again, and answered from', async ({ page, browser }) => {
    test.setTimeout(120_000)
    const site = await openOwnSite()
    try {
      await openKnowledge(page)
      await page.getByRole('button', { name: 'Add knowledge' }).first().click()
      await page.getByRole('button', { name: /^Sitemap/ }).click()
      await page.getByLabel('Address').fill(site.sitemapUrl)
      await page.getByRole('button', { name: 'Add and read it' }).click()
      const again = page.getByRole('button', { name: /^Try again: .*vests/ })
      await expect(again).toBeVisible({ timeout: indexedMs })
      await expect(page.getByRole('listitem').filter({ hasText: '/vests' })).toContainText('500')
      await expect(page.getByRole('link', { name: 'Kayaks' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'Paddles' })).toBeVisible()
      await expectAccessible(page)
      site.mend()
      await again.click()
      await expect(page.getByRole('link', { name: 'Vests' })).toBeVisible({ timeout: indexedMs })
      await expect(again).toHaveCount(0)
      const chat = await openChat(await (await browser.newContext()).newPage())
      await askUntil(chat, 'For how many days may a kayak be rented?', /nine days/)
    } finally {
      await site.close()
    }
  })

  test('viewers see everything and change nothing', async ({ page }) => {
    await signIn(page, 'viewer', '/admin/knowledge')
    await expect(page.getByText('Changing it takes an admin')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Add knowledge' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Documents', exact: true }).click()
    await page.getByRole('region', { name: 'Documents' }).getByRole('link').first().click()
    await expect(page.getByRole('listitem', { name: 'Passage 1' })).toBeVisible()
    await expect(page.getByRole('button', { name: /Edit|Settings|Publish|More/ })).toHaveCount(0)
    await expect(page.getByRole('switch')).toHaveCount(0)
    await page.getByRole('tab', { name: /History/ }).click()
    await expect(page.getByRole('button', { name: 'Read version 1' })).toBeVisible()
    await expect(page.getByRole('button', { name: /Restore/ })).toHaveCount(0)
    await page.goto('/admin/knowledge/findings')
    await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
    await expectAccessible(page)
  })
})
