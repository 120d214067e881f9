import { createLogger, type Logger, type LogLevel } from '../logger.ts'

export type LogLine = Record<string, unknown> & { level: string; msg: string }

/** A logger for tests that keeps its lines, parsed, in `lines`. */
export const collectLogs = (level: LogLevel = 'debug'): { log: Logger; lines: LogLine[] } => {
  const lines: LogLine[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as LogLine) }
  return { log: createLogger({ level, service: 'test', destination }), lines }
}
