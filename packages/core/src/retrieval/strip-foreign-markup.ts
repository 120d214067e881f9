/** An answer without HTML, images and links: a link keeps its label, an address that no evidence holds goes. */
export const stripForeignMarkup = (text: string, evidence: readonly string[]): string => {
  const known = evidence.join('\n')
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<(script|style|iframe|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replace(/<[/!]?[a-z][^<>]*(?:>|$)/gi, '')
    .replace(/!\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])/g, '')
    .replace(/(?<!!)\[([^\]\n]+)\]\([^)\n]*\)/g, (_, label: string) => (/^\d+(?:\s*,\s*\d+)*$/.test(label) ? `[${label}]` : label))
    .replace(/^\s*\[[^\]\n]+\]:\s*\S+.*$/gm, '')
    .replace(/\b(?:[a-z][a-z\d+.-]*:\/\/|www\.)[^\s<>()[\]]+|\b(?:javascript|data|vbscript|mailto|tel):[^\s<>[\]]+/gi, (address) => {
      const bare = address.replace(/[.,;:!?]+$/, '')
      return known.includes(bare) ? address : address.slice(bare.length)
    })
}
