import type { VariantRow } from '@frontdesk/db/shop/shop-rows'
import { catalogue, slugOf } from './catalogue.ts'
import type { Random } from './random.ts'
import type { ShopBuilder } from './shop-builder.ts'

/** Stock that the demo customers' journeys rely on, by product, color and size. */
const pinnedStock: Readonly<Record<string, number>> = {
  'Ridge hiking boots/green/9': 8,
  'Ridge hiking boots/green/9.5': 14,
  'Ridge hiking boots/green/10': 11,
  'Ridge hiking boots/green/11': 0,
  'Ridge hiking boots/brown/9': 6,
  'Ridge hiking boots/brown/9.5': 9,
  'Ridge hiking boots/brown/10': 2,
  'Ridge hiking boots/black/9': 5,
  'Fell trail runners/orange/10': 7,
  'Fell trail runners/orange/10.5': 0,
  'Fell trail runners/orange/11': 0,
  'Fell trail runners/blue/10': 4,
  'Basin chino trousers/navy/L': 9,
}

const inventStock = (random: Random): number => {
  const luck = random.next()
  if (luck < 0.12) return 0
  return luck < 0.22 ? random.int(1, 3) : random.int(4, 60)
}

const skuPart = (text: string) => text.toUpperCase().replace(/[^A-Z0-9.]+/g, '')

/** Puts the whole catalogue on the shelves. SKUs sort as colors and sizes are listed. */
export const stockProducts = (shop: ShopBuilder): void => {
  catalogue.forEach((product, index) => {
    const { name, category, description, material, care, colors, sizes } = product
    const variants = colors.flatMap((color, colorIndex) =>
      sizes.map((size, sizeIndex): Omit<VariantRow, 'id' | 'productId'> => {
        const place = `${String(index + 1).padStart(3, '0')}-${colorIndex + 1}${String(sizeIndex + 1).padStart(2, '0')}`
        const stock = inventStock(shop.random)
        return {
          sku: `LK-${place}-${skuPart(color)}-${skuPart(size)}`,
          color,
          size,
          priceCents: product.sizePrices?.[size] ?? product.priceCents,
          stock: pinnedStock[`${name}/${color}/${size}`] ?? stock,
        }
      }),
    )
    shop.addProduct(
      {
        slug: slugOf(name),
        name,
        category,
        description,
        material,
        care,
        finalSale: product.finalSale ?? false,
        personalized: product.personalized ?? false,
        returnable: product.returnable ?? true,
      },
      variants,
    )
  })
}
