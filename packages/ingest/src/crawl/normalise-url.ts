const tracking =
  /^(utm_.*|mc_[ce]id|_hs(enc|mi)|hsctatracking|(g|fb|ms|dc|tt|yc|li_fat_|igsh|wbraid|gbraid)clid|wbraid|gbraid|igshid|mkt_tok|_ga|_gl|vero_id|oly_(anon|enc)_id|ref_src)$/i

/** One spelling for each page: no fragment, no default port, no tracking parameters; the order of the others is kept. Null for what is no web address. */
export const normaliseUrl = (address: string): string | null => {
  if (address.length > 2000 || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.hash = ''
  url.username = ''
  url.password = ''
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''))
  url.search = kept.join('&')
  return url.href
}
