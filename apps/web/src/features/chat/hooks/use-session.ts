'use client'
import { useToast } from '@frontdesk/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/lib/trpc'

/** Who the visitor is, and the demo's sign-in. */
export const useSession = () => {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const toast = useToast()
  const session = useQuery(
    trpc.conversation.session.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false }),
  )
  const signIn = useMutation(
    trpc.conversation.signInDemo.mutationOptions({
      onSuccess: async (_result, { customerId }) => {
        await queryClient.refetchQueries(trpc.conversation.session.queryFilter())
        const name = session.data?.demoCustomers.find((customer) => customer.id === customerId)?.name
        toast.success(name === undefined ? 'You continue as a guest' : `You continue as ${name}`)
      },
      onError: () => toast.error('Signing in did not work', 'Please try again.'),
    }),
  )
  return { session, signIn: (customerId: string | null) => signIn.mutate({ customerId }) }
}
