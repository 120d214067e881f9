import { expect, test } from 'vitest'
import { isForeign } from './is-foreign.ts'

test.each([
  'hola donde esta mi pedido',
  'quiero devolver las botas',
  'wo ist meine bestellung',
  'Bonjour, je voudrais un remboursement',
  'Où est ma commande ?',
  'dove è il mio ordine',
  'где мой заказ',
  '我的订单在哪里',
  'أين طلبي',
])('%s', (text) => expect(isForeign(text)).toBe(true))

test.each([
  'where is my order',
  'wher is my ordr',
  'do you ship to Los Angeles or the Ile de France',
  'my name is José Ibáñez',
  'el paso tx',
  'LF-104882',
  '👍',
  '',
  'what the hell',
  'der',
])('is not: %s', (text) => expect(isForeign(text)).toBe(false))
