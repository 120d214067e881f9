import type { Queryable } from '../database.ts'
import { readProducts, type ShopProduct } from './read-products.ts'

const maxProducts = 8
const fillers = new Set([
  'the',
  'and',
  'for',
  'you',
  'your',
  'have',
  'are',
  'with',
  'what',
  'how',
  'much',
  'about',
  'size',
  'color',
  'does',
  'come',
])

/** Words that carry meaning, without plural, each once. */
const termsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []
  return [...new Set(words.filter((word) => !fillers.has(word)).map((word) => word.replace(/s$/, '')))]
}

/** Products that the words name: all of an exact name, else those whose names and categories share the most words, best first. */
export const findProducts = async (db: Queryable, text: string): Promise<ShopProduct[]> => {
  const products = await db.query<{ id: string; slug: string; name: string; category: string }>(
    'SELECT id, slug, name, category FROM shop_product ORDER BY name',
  )
  const asked = text.trim().toLowerCase()
  const exact = products.filter(({ name, slug }) => name.toLowerCase() === asked || slug === asked)
  if (exact.length > 0)
    return readProducts(
      db,
      exact.map(({ id }) => id),
    )

  const terms = termsOf(text)
  const scored = products.map(({ id, name, category }) => {
    const inName = termsOf(name)
    const inCategory = termsOf(category)
    const score = terms.reduce((sum, term) => sum + (inName.includes(term) ? 2 : inCategory.includes(term) ? 1 : 0), 0)
    return { id, score }
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const fitting = scored.filter(({ score }) => score > 0 && score === best).slice(0, maxProducts)
  return readProducts(
    db,
    fitting.map(({ id }) => id),
  )
}
