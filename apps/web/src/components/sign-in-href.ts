/** The sign-in page, to come back from to this very page. */
export const signInHref = (): string => `/sign-in?callbackUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`
