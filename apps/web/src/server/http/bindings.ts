/** What our server tells Hono about a request beside the request itself. */
export type HttpBindings = {
  Bindings: {
    address: string
    host: string | null
    secure: boolean
    /** Aborts when the server is about to stop. */
    closing: AbortSignal
  }
}
