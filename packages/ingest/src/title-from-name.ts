import { oneLine } from './clean-text.ts'

/** `returns_policy-2024.pdf` as a title, for files that name none. */
export const titleFromName = (name: string): string => {
  const base = name.split(/[\\/]/).pop() ?? name
  return oneLine(base.replace(/\.[a-z0-9]{1,8}$/i, '').replace(/[_-]+/g, ' ')).slice(0, 200) || 'Untitled'
}
