import { catalogue } from './catalogue.ts'

/** Values of the list entity `product`: each product's name with what people call it. */
export const productEntityValues = (): { value: string; synonyms: string[] }[] =>
  catalogue.map(({ name, synonyms }) => ({ value: name, synonyms: [...synonyms] }))
