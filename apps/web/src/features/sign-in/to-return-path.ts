const base = 'http://desk.invalid'

/** The path to return to after signing in: one of our own pages, or null for anything that leads elsewhere or round in a circle. */
export const toReturnPath = (value: string | null | undefined): string | null => {
  if (!value?.startsWith('/') || !URL.canParse(value, base)) return null
  const url = new URL(value, base)
  const own = url.origin === base && !url.pathname.startsWith('//')
  const circular = url.pathname === '/sign-in' || url.pathname.startsWith('/api/')
  if (!own || circular) return null
  url.searchParams.delete('_rsc')
  return `${url.pathname}${url.search}${url.hash}`
}
