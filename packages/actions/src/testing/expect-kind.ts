import type { Preparation } from '../types.ts'

/** Narrows a preparation to the kind a test expects, else fails with what it was. */
export const expectKind = <Kind extends Preparation['kind']>(
  preparation: Preparation,
  kind: Kind,
): Extract<Preparation, { kind: Kind }> => {
  if (preparation.kind !== kind) throw new Error(`Expected ${kind}, got ${JSON.stringify(preparation)}`)
  // The check above leaves this kind only.
  return preparation as Extract<Preparation, { kind: Kind }>
}
