import { describeCount } from '@/components/describe-count'

/** What adding phrases came to. */
export const describeAdded = (added: number, skipped: number, noun = 'phrase'): { title: string; description: string | undefined } => {
  if (added === 0)
    return { title: 'Nothing new', description: skipped === 1 ? 'It was there already.' : `All ${skipped} were there already.` }
  return {
    title: `${describeCount(added, noun)} added`,
    description: skipped === 0 ? undefined : `${skipped} ${skipped === 1 ? 'was' : 'were'} there already.`,
  }
}
