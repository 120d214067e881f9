export type SerializedError = { type: string; message: string; code?: string; status?: number; stack?: string; cause?: SerializedError }

const maxCauses = 3
const maxMessageLength = 300
const maxFrames = 12

const readString = (error: object, field: string): string | undefined => {
  const value: unknown = Reflect.get(error, field)
  return typeof value === 'string' && value.length <= 60 ? value : undefined
}

const readIssues = (error: object): string | undefined => {
  const issues: unknown = Reflect.get(error, 'issues')
  if (!Array.isArray(issues)) return undefined
  return issues
    .slice(0, 5)
    .map((issue: { path?: unknown[]; code?: unknown }) => `${(issue.path ?? []).map(String).join('.')}: ${String(issue.code)}`)
    .join('; ')
}

// Libraries quote what they were given: Prisma between the first and the last line, JSON.parse between quotes.
const readMessage = (error: Error): string => {
  const issues = readIssues(error)
  if (issues !== undefined) return issues
  const lines = error.message.split('\n').filter((line) => line.trim() !== '')
  const first = lines[0]?.trim() ?? ''
  const message = lines.length > 1 ? `${first} … ${lines.at(-1)?.trim()}` : first
  return (error instanceof SyntaxError ? message.replaceAll(/".*"|'.*'/gs, '"…"') : message).slice(0, maxMessageLength)
}

const readFrames = (error: Error): string | undefined => {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return frames && frames.length > 0 ? frames.slice(0, maxFrames).join('\n') : undefined
}

const serialize = (error: unknown, depth: number): SerializedError => {
  if (!(error instanceof Error))
    return { type: 'NonError', message: typeof error === 'string' ? error.slice(0, maxMessageLength) : typeof error }
  const code = readString(error, 'code')
  const status: unknown = Reflect.get(error, 'status')
  const stack = readFrames(error)
  return {
    type: error.name,
    message: readMessage(error),
    ...(code === undefined ? {} : { code }),
    ...(typeof status === 'number' ? { status } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause === undefined || depth === maxCauses ? {} : { cause: serialize(error.cause, depth + 1) }),
  }
}

/** What a log keeps of an error: type, code, status, a short message without quoted input, frames, three causes. Nothing else it carries. */
export const serializeError = (error: unknown): SerializedError => serialize(error, 0)
