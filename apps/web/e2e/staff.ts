import { type Cookie, expect, type Page } from '@playwright/test'

const accounts = {
  admin: { email: 'admin@larkfield.example', password: 'admin-demo' },
  agent: { email: 'agent@larkfield.example', password: 'agent-demo' },
  viewer: { email: 'viewer@larkfield.example', password: 'viewer-demo' },
}

const sessions = new Map<string, Cookie[]>()

/**
 * Opens a staff page as somebody who is signed in; signs in on the way the first time, and waits until the page is there. Signing in for
 * every test would run into the limit on attempts.
 */
export const signIn = async (page: Page, role: keyof typeof accounts, path: string): Promise<void> => {
  const session = sessions.get(role)
  if (session) await page.context().addCookies(session)
  await page.goto(path)
  if (session) return expect(page).toHaveURL(new RegExp(path))
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByLabel('Email').fill(accounts[role].email)
  await page.getByLabel('Password', { exact: true }).fill(accounts[role].password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(path))
  const cookies = await page.context().cookies()
  sessions.set(
    role,
    cookies.filter(({ name }) => name === 'frontdesk_session'),
  )
}
