import { type DestinationStream, pino } from 'pino'
import { censorFields } from './censor-fields.ts'
import { maskSecrets } from './mask-secrets.ts'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/** Ids, counts and durations; an error goes under `err`. Never what a person wrote, nor anything that identifies them. */
export type LogFields = Record<string, unknown>
type Write = { (fields: LogFields, message: string): void; (message: string): void }

export type Logger = Record<Exclude<LogLevel, 'silent'>, Write> & {
  /** A logger that adds `bindings` to each of its lines. */
  child(bindings: LogFields): Logger
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

// Children are made here because pino drops the bindings formatter for them.
const wrap = (base: pino.Logger): Logger => ({
  ...(Object.fromEntries(levels.map((level) => [level, base[level].bind(base)])) as Record<(typeof levels)[number], Write>),
  child: (bindings) => wrap(base.child(censorFields(bindings))),
})

/**
 * Makes a logger that writes one JSON object a line to `destination` (standard output unless given).
 * Fields whose name says they hold text, secrets or personal data are censored at any depth, errors are reduced to
 * what helps (see serialize-error.ts), and e-mail addresses and tokens are masked wherever they stand.
 */
export const createLogger = (options: { level: LogLevel; service: string; destination?: DestinationStream }): Logger =>
  wrap(
    pino(
      {
        level: options.level,
        base: { service: options.service },
        timestamp: pino.stdTimeFunctions.isoTime,
        serializers: { err: (serialized: unknown) => serialized },
        formatters: { level: (label) => ({ level: label }), log: censorFields },
        hooks: { streamWrite: maskSecrets },
      },
      options.destination ?? pino.destination(1),
    ),
  )
