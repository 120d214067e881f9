/** JSON text for a `jsonb` parameter; what PostgreSQL cannot store in a string (NUL, lone surrogates) is dropped or replaced. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part) => (typeof part === 'string' ? part.replaceAll('\0', '').toWellFormed() : part)) ?? 'null'
