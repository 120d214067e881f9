import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/server/auth/auth-options'

type RouteContext = { params: Promise<{ nextauth: string[] }> }

// The settings are read per request: while the app is being built there is no context to read them from.
const handler = (request: NextRequest, context: RouteContext): Promise<Response> => NextAuth(request, context, authOptions())

export { handler as GET, handler as POST }
