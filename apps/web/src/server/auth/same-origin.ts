/** True when a request that changes something comes from our own pages, or from a program (no Origin at all). */
export const isSameOrigin = (origin: string | null | undefined, host: string | null | undefined, publicUrl: string): boolean => {
  if (!origin) return true
  if (origin === new URL(publicUrl).origin) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
