/** What to call somebody who may not have said their name. */
export const personName = (name: string | null | undefined): string => (name?.trim() ? name : 'Guest')
