/** Function words that are common in one language and mean nothing in English; Latin scripts only. */
const foreignWords = new Set(
  (
    'hola donde esta mi pedido quiero puedo cuando como por para gracias una uno los las del con el yo que necesito tengo devolver buenos dias ' +
    'bonjour je voudrais est ou ma mon mes commande quand comment pour merci avec le les des une vous nous suis pas bonsoir et dans ' +
    'hallo wo ist meine mein bestellung ich mochte kann wann wie bitte danke mit und nicht der das ein eine guten tag habe sie wir zuruck ' +
    'ciao dove il mio ordine vorrei posso quando grazie sono della per non buongiorno ola onde meu pedido quero obrigado nao uma minha ' +
    'waar mijn bestelling ik wil graag wanneer bedankt niet een het van met gdzie jest moje zamowienie chce dziekuje'
  ).split(' '),
)
const englishWords = new Set(
  'the is my i it to a and you of for in on do can where what how want order have this that not me when with please was are your'.split(
    ' ',
  ),
)

const latinShare = (text: string): number => {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length === 0 ? 1 : letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length / letters.length
}

/** True for a message that is plainly in another language than English: another script, or that language's small words. */
export function isForeign(text: string): boolean {
  if (latinShare(text) < 0.5) return true
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? []
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length
  const foreign = count(foreignWords)
  return foreign >= 2 && foreign > count(englishWords)
}
