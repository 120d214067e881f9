const codes = 'ar cs da de en es fi fr he hi it ja ko nl pl pt ru sv tr uk zh'.split(' ')
const names = new Intl.DisplayNames('en', { type: 'language' })

/** A language by its ISO 639-1 code, in English. */
export const languageName = (code: string): string => names.of(code) ?? code

/** Languages to choose from, by name; `also` is offered where it is not among them. */
export const languageOptions = (also: string): { code: string; name: string }[] =>
  [...new Set([...codes, ...(also === '' ? [] : [also])])]
    .map((code) => ({ code, name: languageName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name))
