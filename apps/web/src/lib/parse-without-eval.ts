import { config } from 'zod'

// The page's policy forbids code made from text. zod would try whether it may, and every browser would report that.
if (typeof window !== 'undefined') config({ jitless: true })
