/** A product as written for the demo shop. Prices are in US cents; a size in `sizePrices` has its own. */
export type CatalogueProduct = {
  name: string
  category: 'clothing' | 'shoes' | 'outerwear' | 'bags' | 'home' | 'kitchen' | 'outdoor' | 'accessories'
  priceCents: number
  colors: readonly string[]
  sizes: readonly string[]
  sizePrices?: Readonly<Record<string, number>>
  description: string
  material: string
  care: string
  /** What people call it when they do not use its name. */
  synonyms: readonly string[]
  finalSale?: boolean
  personalized?: boolean
  returnable?: boolean
}

export const oneSize: readonly string[] = ['One size']
export const clothingSizes: readonly string[] = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
export const shoeSizes: readonly string[] = ['6', '7', '8', '8.5', '9', '9.5', '10', '10.5', '11', '12']
