/** Where documents of programs are kept. */
export const programSource = { name: 'API', config: { kind: 'api' } } as const
