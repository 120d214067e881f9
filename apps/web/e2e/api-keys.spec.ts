import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { signIn } from './staff.ts'

const name = `Journey ${randomUUID().slice(0, 8)}`

test('an API key is made, shown once, used and revoked', async ({ page, request }) => {
  const parse = (key: string) =>
    request.post('/v1/nlu/parse', { headers: { authorization: `Bearer ${key}` }, data: { text: 'where is my order' } })
  await signIn(page, 'admin', '/admin/api-keys')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New key' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create key' }).click()
  await expect(dialog.getByText(/Give it a name/)).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Create key' }).click()
  const key = (await dialog.getByTestId('new-api-key').textContent()) ?? ''
  expect((await parse(key)).status()).toBe(200)
  await dialog.getByRole('button', { name: 'I have copied it' }).click()
  await expect(page.getByText(key)).toHaveCount(0)

  await page.getByRole('button', { name: `Revoke ${name}` }).click()
  await dialog.getByRole('button', { name: 'Revoke', exact: true }).click()
  await expect(page.getByRole('row', { name: new RegExp(name) }).getByText('Revoked')).toBeVisible()
  expect((await parse(key)).status()).toBe(401)
})
