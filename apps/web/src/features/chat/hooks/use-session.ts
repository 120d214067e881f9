'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'

/** Who the visitor is, and the demo's sign-in. */
export const useSession = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  // Another tab may have signed in as somebody else: the cookie is one for all of them.
  const session = useQuery(
    trpc.conversation.session.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: 'always' }),
  )
  const signIn = useMutation(
    trpc.conversation.signInDemo.mutationOptions({
      // The server made us another visitor: nothing known of the earlier one is ours any longer.
      onSuccess: async () => {
        queryClient.removeQueries(trpc.conversation.list.queryFilter())
        queryClient.removeQueries({ queryKey: ['thread'] })
        await queryClient.refetchQueries(trpc.conversation.session.queryFilter())
      },
      onError: () => toast.error('Signing in did not work', 'Please try again.'),
    }),
  )
  return { session, signIn: (customerId: string | null) => signIn.mutate({ customerId }) }
}
