const texts: readonly string[] = ['text', 'phrase', 'utterance', 'example']
const intents: readonly string[] = ['intent', 'label', 'category']

const normalize = (name: string) => name.trim().toLowerCase()

export const isTextColumn = (name: string): boolean => texts.includes(normalize(name))
export const isIntentColumn = (name: string): boolean => intents.includes(normalize(name))
export const isEntitiesColumn = (name: string): boolean => normalize(name) === 'entities'
