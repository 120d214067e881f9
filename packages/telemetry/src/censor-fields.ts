import { serializeError } from './serialize-error.ts'

const sensitive = new Set([
  ...['text', 'body', 'content', 'message', 'question', 'query', 'answer', 'reply', 'prompt', 'summary', 'sentence', 'snippet', 'note'],
  ...['subject', 'draft', 'delta', 'phrase', 'phrases', 'rows', 'payload', 'input', 'output', 'data', 'params', 'args', 'slots'],
  ...['values', 'history', 'evidence', 'request', 'response', 'headers', 'cookie', 'cookies', 'setcookie', 'authorization', 'session'],
  ...['password', 'passwordhash', 'secret', 'token', 'accesstoken', 'refreshtoken', 'apikey', 'signature'],
  ...['email', 'name', 'firstname', 'lastname', 'customername', 'phone', 'address', 'street', 'zip', 'ip'],
])

const isSensitive = (name: string): boolean => sensitive.has(name.replaceAll(/[-_]/g, '').toLowerCase())
const maxDepth = 4

const censor = (value: unknown, depth: number): unknown => {
  if (value instanceof Error) return serializeError(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth === maxDepth) return '[deep]'
  if (Array.isArray(value)) return value.map((item) => censor(item, depth + 1))
  return censorEntries(value, depth)
}

const censorEntries = (value: object, depth: number): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([name, field]) => [name, isSensitive(name) ? '[censored]' : censor(field, depth + 1)]))

/** A copy of log fields in which whatever may hold text, secrets or personal data reads `[censored]`, and errors are serialized. */
export const censorFields = (fields: object): Record<string, unknown> => {
  const censored = censorEntries(fields, 0)
  // Whatever was thrown belongs under `err`, an Error or not.
  return 'err' in fields ? { ...censored, err: serializeError(fields.err) } : censored
}
