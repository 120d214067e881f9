import { describe, expect, test } from 'vitest'
import { rewriteQuestion } from './rewrite-question.ts'

/** What was asked before, the message, and what it means. */
const leaning: readonly (readonly [string | readonly string[], string, string])[] = [
  // An addition in the place of what it takes over from.
  ['How long can I return jackets?', 'and for shoes?', 'How long can I return jackets for shoes'],
  ['What is the return policy for jackets?', 'and for shoes?', 'What is the return policy for shoes'],
  ['Do you ship to the US?', 'and to Canada?', 'Do you ship to Canada'],
  ['do you ship to Germany?', 'what about Canada', 'do you ship to Canada'],
  ['How much is shipping to Germany?', 'how about France?', 'How much is shipping to France'],
  ['Can I return swimwear?', 'what about gift cards?', 'Can I return gift cards'],
  ['Can I pick up my order in Portland?', 'and in Burlington?', 'Can I pick up my order in Burlington'],
  ['how much does express delivery cost?', 'and standard delivery?', 'how much does express delivery cost for standard delivery'],
  ['Can I pay with PayPal?', 'and with Klarna?', 'Can I pay with Klarna'],
  ['do you accept Visa?', 'or American Express?', 'do you accept American Express'],
  ['how do I wash a wool sweater?', 'and a down jacket?', 'how do I wash a wool sweater for a down jacket'],
  ['is there a discount for students?', 'and for teachers?', 'is there a discount for teachers'],
  ['Are you open on Saturday?', 'and on Sunday?', 'Are you open on Sunday'],
  ['when do I get a refund to my card?', 'and to a gift card?', 'when do I get a refund to a gift card'],
  ['can I exchange a tent in store', 'or by mail?', 'can I exchange a tent in store by mail'],
  ['what is the warranty on headlamps', 'and on backpacks', 'what is the warranty on backpacks'],
  ['Do I pay customs in Norway?', 'also in Switzerland?', 'Do I pay customs in Switzerland'],
  ['can i return sale items', 'how about without a receipt?', 'can i return sale items without a receipt'],
  ['do you repair zippers?', 'and buttons?', 'do you repair buttons'],
  ['do you sell gift cards', 'and tents?', 'do you sell tents'],
  // Pronouns.
  ['Do you offer express delivery?', 'how long does it take?', 'how long does express delivery take'],
  ['Do you offer express delivery?', 'And how much is it?', 'how much is express delivery'],
  ['I bought a tent last week.', 'can I return it?', 'can I return tent'],
  ['do you sell gift cards', 'do they expire?', 'do gift cards expire'],
  ['I want to return my hiking boots', 'do I need the box for them?', 'do I need the box for hiking boots'],
  ['what is Larkfield Circle?', 'how do I join it', 'how do I join Larkfield Circle'],
  ['can I use a promo code?', 'where do I enter it?', 'where do I enter promo code'],
  ['my headlamp is broken', 'is it covered by the warranty?', 'is headlamp covered by the warranty'],
  ['Do you have a loyalty program?', 'what are its benefits?', "what are loyalty program's benefits"],
  ['do you have rain jackets', 'are they waterproof?', 'are rain jackets waterproof'],
  ['I ordered a sleeping bag', 'when will it arrive?', 'when will sleeping bag arrive'],
  ['Is there a student discount?', 'how do I get that?', 'how do I get student discount'],
  ['how do i get an invoice?', 'can you email it to me?', 'can you email invoice to me'],
  ['do you offer gift wrapping?', 'what does it cost', 'what does gift wrapping cost'],
  ['Where is my parcel?', 'can it be redirected?', 'can parcel be redirected'],
  ['is two-step verification required?', 'can I turn it off?', 'can I turn two-step verification off'],
  ['what is a pre-order?', 'when is it charged?', 'when is pre-order charged'],
  ['Do you offer price matching?', 'how long is that valid?', 'how long is price matching valid'],
  ['can I cancel my subscription', 'does it renew automatically?', 'does subscription renew automatically'],
  ['I lost my gift card', 'can you replace it?', 'can you replace gift card'],
  ['my promo code does not work', 'has it expired?', 'has promo code expired'],
  ['Do you repair jackets?', 'How much do you charge for that?', 'How much do you charge for jackets'],
  // Places.
  ['Do you ship to Canada?', 'how long does it take to get there?', 'how long does it take to get to Canada'],
  ['Do you have a store in Portland?', 'can I return things there?', 'can I return things in Portland'],
  ['can I order from Australia?', 'how much is shipping there?', 'how much is shipping from Australia'],
  // Questions of one word.
  ['do you ship to Canada?', 'how long?', 'how long ship to Canada'],
  ['do you ship to Canada?', 'how much?', 'how much ship to Canada'],
  ['can I return worn shoes?', 'why not?', 'why not return worn shoes'],
  ['can I visit your store?', 'where?', 'where visit your store'],
  ['do you have a summer sale?', 'and when?', 'when have a summer sale'],
  ['is the warranty transferable?', 'since when?', 'since when the warranty transferable'],
  ['do you offer student discounts?', 'how?', 'how offer student discounts'],
  // The message before itself leaned.
  [['Do you ship to Germany?', 'and to Canada?'], 'and to Mexico?', 'Do you ship to Mexico'],
  [['Do you offer express delivery?', 'how long does it take?'], 'and how much is it?', 'how much is express delivery'],
  [['what is the warranty on tents?', 'and on boots?'], 'how about on headlamps?', 'what is the warranty on headlamps'],
  [['do you sell gift cards?', 'thanks'], 'do they expire?', 'do gift cards expire'],
]

/** Questions of their own, whatever was asked before. */
const whole: readonly (readonly [string, string])[] = [
  ['do you ship to Canada?', 'how do I reset my password?'],
  ['do you ship to Canada?', 'what are your opening hours'],
  ['can I return a tent?', 'do you have gift cards?'],
  ['how much is shipping?', 'is it going to rain today?'],
  ['how much is shipping?', 'and who won the basketball finals last night?'],
  ['can I return a tent?', 'where is the store in Portland'],
  ['can I return a tent?', 'do you have anything on sale this week?'],
  ['can I return a tent?', 'is it possible to pay by invoice'],
  ['do you accept Visa?', 'my parcel has not arrived'],
  ['do you accept Visa?', 'how do I wash this jacket'],
  ['do you accept Visa?', 'do you ship to Canada and what does it cost'],
  ['do you accept Visa?', 'My headlamp arrived broken. Can it be replaced?'],
]

describe('a message that leans on what was said before', () => {
  test.each(leaning)('%j, %j', (previous, question, meaning) => {
    expect(rewriteQuestion(question, { previous: typeof previous === 'string' ? [previous] : previous })).toBe(meaning)
  })

  test('takes its subject from the document cited last when nothing was asked of one', () => {
    expect(rewriteQuestion('how long does it take?', { previous: ['hello'], cited: 'Refund timing' })).toBe(
      'how long does Refund timing take',
    )
    expect(rewriteQuestion('does it expire?', { previous: [], cited: 'Gift cards' })).toBe('does Gift cards expire')
  })
})

test.each(whole)('%j does not change %j', (previous, question) => {
  expect(rewriteQuestion(question, { previous: [previous] })).toBeNull()
})

test('stands alone where nothing was said before', () => {
  expect(rewriteQuestion('and to Canada?', { previous: [] })).toBeNull()
})
