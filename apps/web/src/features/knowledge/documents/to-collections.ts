/** The collections that are named, in order, each once. */
export const toCollections = (named: readonly { collection: string }[]): string[] =>
  [...new Set(named.map(({ collection }) => collection))].filter((collection) => collection !== '').sort((a, b) => a.localeCompare(b))
