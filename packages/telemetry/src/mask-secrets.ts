// Bounded repetitions keep matching linear. Quotes and backslashes are never matched, so a JSON line stays valid JSON.
const patterns: [RegExp, string][] = [
  [/[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g, '[e-mail]'],
  [/\bBearer\s{1,4}[A-Za-z0-9._~+/=-]{8,4096}/gi, 'Bearer [token]'],
  [/\beyJ[A-Za-z0-9_-]{5,4096}\.[A-Za-z0-9_-]{5,8192}\.[A-Za-z0-9_-]{5,4096}/g, '[token]'],
  [/\b(?:sk|pk|rk|ghp|gho|xoxb|xoxp|AIza|fdk)[-_][A-Za-z0-9_-]{8,256}/g, '[token]'],
  [/\b([a-z][a-z0-9+.-]{1,20}):\/\/[^\s/@"\\]{1,256}@/gi, '$1://[credentials]@'],
]

/** Masks e-mail addresses, bearer tokens, JWTs, API keys and credentials in URLs. */
export const maskSecrets = (text: string): string => patterns.reduce((masked, [pattern, mask]) => masked.replace(pattern, mask), text)
