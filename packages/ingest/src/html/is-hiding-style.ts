const white = /^(#fff|#ffffff|white|rgb\(255,255,255\)|transparent|rgba\(\d+,\d+,\d+,0\))$/
const zero = /^0(px|em|rem|pt|%)?$/
const farAway = /^-\d{3,}(px|em|rem|%|vw)?$/

const readDeclarations = (style: string): Map<string, string> =>
  new Map(
    style
      .toLowerCase()
      .slice(0, 2000)
      .split(';')
      .map((declaration) => declaration.replace(/!important|\s+/g, '').split(':'))
      .map(([name = '', ...value]) => [name, value.join(':')]),
  )

/** True when CSS declarations keep an element's text from being seen: no display, no size, no colour, or off the screen. */
export const isHidingStyle = (style: string): boolean => {
  const css = readDeclarations(style)
  const is = (name: string, pattern: RegExp) => pattern.test(css.get(name) ?? '')
  const gone = is('display', /^none$/) || is('visibility', /^(hidden|collapse)$/) || is('opacity', /^(0|0?\.0\d*|0%)$/)
  const tiny = is('font-size', zero) || is('font-size', /^(0?\.\d+|1)px$/)
  const flat =
    (is('height', zero) || is('max-height', zero) || is('width', zero) || is('max-width', zero)) && is('overflow', /^(hidden|clip)$/)
  const away = ['left', 'top', 'text-indent', 'margin-left', 'margin-top'].some((name) => is(name, farAway))
  const clipped = is('clip', /^rect\((0|1px)/) || is('clip-path', /^inset\((50|100)%/) || is('transform', /scale\(0\)/)
  const unpainted = is('color', white) && !css.has('background') && !css.has('background-color') && !css.has('background-image')
  return gone || tiny || flat || away || clipped || unpainted
}
