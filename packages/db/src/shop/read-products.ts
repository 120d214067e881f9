import type { Queryable } from '../database.ts'
import type { ProductRow, VariantRow } from './shop-rows.ts'

export type ShopVariant = Pick<VariantRow, 'id' | 'color' | 'size' | 'priceCents' | 'stock'>
export type ShopProduct = Omit<ProductRow, 'slug'> & { variants: ShopVariant[] }

/** The products of these ids with their variants, in the order of the ids; unknown ids are left out. */
export const readProducts = async (db: Queryable, productIds: readonly string[]): Promise<ShopProduct[]> => {
  if (productIds.length === 0) return []
  const products = await db.query<Omit<ShopProduct, 'variants'>>(
    `SELECT id, name, category, description, material, care, final_sale AS "finalSale", personalized, returnable
     FROM shop_product WHERE id = ANY($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
    [productIds],
  )
  const variants = await db.query<ShopVariant & { productId: string }>(
    `SELECT id, product_id AS "productId", color, size, price_cents AS "priceCents", stock
     FROM shop_variant WHERE product_id = ANY($1::uuid[]) ORDER BY sku`,
    [productIds],
  )
  return products.map((product) => ({
    ...product,
    variants: variants.filter(({ productId }) => productId === product.id).map(({ productId: _, ...variant }) => variant),
  }))
}
