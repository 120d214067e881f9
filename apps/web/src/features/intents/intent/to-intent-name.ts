/** A name made of a title, as flows and exports know it: "Where is my order?" becomes `where_is_my_order`. */
export const toIntentName = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 100)
