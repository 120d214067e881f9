import { expect, type Page } from '@playwright/test'

const accounts = {
  admin: { email: 'admin@larkfield.example', password: 'admin-demo' },
  agent: { email: 'agent@larkfield.example', password: 'agent-demo' },
  viewer: { email: 'viewer@larkfield.example', password: 'viewer-demo' },
}

/** Opens a staff page, signs in on the way, and waits until it is there. */
export const signIn = async (page: Page, role: keyof typeof accounts, path: string): Promise<void> => {
  await page.goto(path)
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('Email').fill(accounts[role].email)
  await page.getByLabel('Password', { exact: true }).fill(accounts[role].password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(path))
}
