import { type DomDocument, type DomElement, textLength } from './dom.ts'

const furniture =
  'nav, dialog, menu[type=toolbar], [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu], [role=menubar], [role=toolbar]'
const namedFurniture =
  /(^|[-_ ])(cookies?|consent|gdpr|breadcrumbs?|newsletter|subscribe|social|share|sharing|skip-link|pagination|related|advert|ads?)([-_ ]|$)/i
const nameOf = (element: DomElement) => `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 300)

/** Takes out what surrounds an article: navigation, page header and footer, forms, banners. An element that holds half the text is the article. */
export const dropBoilerplate = (document: DomDocument): void => {
  const most = textLength(document.body) / 2
  const drop = (element: DomElement) => {
    if (textLength(element) <= most) element.remove()
  }
  for (const element of document.querySelectorAll(furniture)) drop(element)
  for (const element of document.querySelectorAll('header, footer, aside'))
    if (element.closest('article, main, [role=main]') === null) drop(element)
  for (const element of document.querySelectorAll('form')) drop(element)
  for (const element of document.querySelectorAll('[class], [id]'))
    if (namedFurniture.test(nameOf(element)) && element !== document.body) drop(element)
}
