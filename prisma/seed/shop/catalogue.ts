import type { CatalogueProduct } from './catalogue-product.ts'
import { footwear } from './footwear.ts'
import { gear } from './gear.ts'
import { household } from './household.ts'
import { wearables } from './wearables.ts'

/** Everything the demo shop sells: 50 products in 8 categories. */
export const catalogue: readonly CatalogueProduct[] = [...footwear, ...wearables, ...gear, ...household]

/** "Ridge hiking boots" to "ridge-hiking-boots". */
export const slugOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
