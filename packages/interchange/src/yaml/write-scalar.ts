/** Signs that YAML's readers take for line ends or refuse outside of quotes. */
const odd = /[^\P{Cc}\t]|[\u2028\u2029\ufeff\ufffe\uffff]/u

/** True where a text can be a line of a block as it is. */
export const isPlainLine = (text: string): boolean => !odd.test(text) && text.isWellFormed()

/** A text in double quotes. */
export const quote = (text: string): string =>
  JSON.stringify(text).replaceAll(new RegExp(odd, 'gu'), (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A JSON value on one line, which is YAML too. */
export const writeInline = (value: unknown): string =>
  JSON.stringify(value).replaceAll(new RegExp(odd, 'gu'), (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

const words: readonly string[] = ['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']

/** A name, in quotes where it could be taken for something else. */
export const writeName = (name: string): string =>
  /^[A-Za-z][\w/+.-]*( [\w/+.-]+)*$/.test(name) && !words.includes(name.toLowerCase()) ? name : quote(name)
