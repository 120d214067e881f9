/** The ISO 639-1 code of a language tag such as `en-GB`, or null. */
export const readLanguage = (tag: string | null | undefined): string | null =>
  /^([a-z]{2})(?:[-_]|$)/.exec(tag?.trim().toLowerCase() ?? '')?.[1] ?? null
