/** A message of no intent. */
export type OutOfScopeRow = { id: string; text: string; origin: string; turnId: string | null; createdAt: Date }
