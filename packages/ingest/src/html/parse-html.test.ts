import { describe, expect, it } from 'vitest'
import { parseFile } from '../parse-file.ts'

const url = 'https://shop.example/help/returns'
const parse = (html: string) =>
  parseFile({ bytes: new TextEncoder().encode(html), name: 'returns', contentType: 'text/html; charset=utf-8', url })
const read = async (html: string) => {
  const result = await parse(html)
  if (result.kind === 'refused') throw new Error(result.reason)
  const [document] = result.documents
  if (document === undefined) throw new Error('no document')
  return document
}
const page = (body: string, head = '<title>Returns | Shop</title>') =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`
const article =
  '<p>You may send any item back within thirty days of delivery. We pay the refund to the card that you paid with, usually within five working days, and tell you by e-mail when it is done.</p>'

describe('parseHtml', () => {
  it('reads the head', async () => {
    const head = `<title>Returns | Shop</title><meta property="og:site_name" content="Shop"><meta name="description" content="How to send back">
      <link rel="canonical" href="/help/returns-policy#top"><meta property="article:published_time" content="2024-01-02"><meta name="ROBOTS" content="NoIndex, nofollow">
      <script type="application/ld+json">{"dateModified":"2024-03-04T05:06:07Z"}</script>`
    expect(await read(page(article, head))).toMatchObject({
      title: 'Returns',
      language: 'en',
      canonicalUrl: 'https://shop.example/help/returns-policy',
      description: 'How to send back',
      publishedAt: '2024-01-02T00:00:00.000Z',
      modifiedAt: '2024-03-04T05:06:07.000Z',
      noindex: true,
      nofollow: true,
    })
  })

  it('leaves out the furniture, but finds the links in it', async () => {
    const { body, links } = await read(
      page(`<header>Shop of shops</header><nav><a href="/help/fees?a=1#x">Fees</a><a href="https://other.example/">Other</a></nav><div class="cookie-banner">We use cookies</div>
        <main><h1>Returns</h1>${article}<form><input value="x"><button>Send</button></form></main><aside>Related</aside><footer>Imprint</footer><script>alert(1)</script>`),
    )
    expect(body).toBe(`# Returns\n\n${article.replace(/<\/?p>/g, '')}`)
    expect(links).toEqual(['https://shop.example/help/fees?a=1', 'https://other.example/'])
  })

  it('keeps an article whose page is one big form', async () => {
    expect((await read(page(`<form id="aspnetForm"><div>${article}</div></form>`))).body).toContain('thirty days')
  })

  it('keeps lists, code, terms, and questions that unfold', async () => {
    const { body } = await read(
      page(`<main>${article}<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul><ol start="3"><li>Three</li><li>Four</li></ol>
        <pre><code class="language-js">if (a &lt; b) {\n  go()\n}</code></pre><dl><dt>RMA</dt><dd>The number of a return</dd></dl>
        <details><summary>And shoes?</summary><p>Shoes too.</p></details><blockquote>Quoted</blockquote><p><del>5</del> 4</p></main>`),
    )
    expect(body).toContain('- One\n  - Inner\n- Two')
    expect(body).toContain('3. Three\n4. Four')
    expect(body).toContain('```js\nif (a < b) {\n  go()\n}\n```')
    expect(body).toContain('- **RMA**: The number of a return')
    expect(body).toContain('#### And shoes?\n\nShoes too.')
    expect(body).toContain('> Quoted')
    expect(body).toContain('~~5~~ 4')
  })

  it('keeps tables whole: heading row, spans, pipes, lists in cells', async () => {
    const { body } = await read(
      page(`<main>${article}<table><caption>Fees</caption><thead><tr><th>Country</th><th colspan="2">Fee</th></tr></thead>
        <tbody><tr><td rowspan="2">Germany</td><td>a|b</td><td><ul><li>x</li><li>y</li></ul></td></tr><tr><td>c</td><td>d<br>e</td></tr></tbody></table></main>`),
    )
    expect(body).toContain('Fees\n\n| Country | Fee |  |\n| --- | --- | --- |\n| Germany | a\\|b | x; y |\n| Germany | c | d e |')
  })

  it('makes links absolute, drops what is no link, and keeps of a picture its words', async () => {
    const { body } = await read(
      page(
        `<main>${article}<p><a href="../fees">Fees</a> <a href="javascript:alert(1)">Click</a> <a href="#top">Top</a> <img src="https://evil.example/x.png" alt="A parcel"></p></main>`,
      ),
    )
    expect(body).toContain('[Fees](https://shop.example/fees) Click Top A parcel')
    expect(body).not.toContain('evil.example')
  })

  it.each([
    '<div style="display:none">PLANTED</div>',
    '<div style="DISPLAY : none !important">PLANTED</div>',
    '<p hidden>PLANTED</p>',
    '<p aria-hidden="true">PLANTED</p>',
    '<span style="font-size:0">PLANTED</span>',
    '<span style="font-size:1px">PLANTED</span>',
    '<span style="visibility:hidden">PLANTED</span>',
    '<span style="opacity:0">PLANTED</span>',
    '<div style="height:0;overflow:hidden">PLANTED</div>',
    '<div style="position:absolute;left:-9999px">PLANTED</div>',
    '<div style="text-indent:-5000px">PLANTED</div>',
    '<div style="position:absolute;clip:rect(0,0,0,0)">PLANTED</div>',
    '<span style="color:#fff">PLANTED</span>',
    '<span style="color:transparent">PLANTED</span>',
    '<style>.note{display:none}</style><p class="note">PLANTED</p>',
    '<style>a{color:red} #n , .b {visibility : hidden }</style><p id="n">PLANTED</p>',
    '<span class="sr-only">PLANTED</span>',
    '<!-- PLANTED -->',
    '<noscript>PLANTED</noscript>',
    '<template>PLANTED</template>',
    '<iframe srcdoc="PLANTED">PLANTED</iframe>',
    '<svg><text>PLANTED</text></svg>',
    '<textarea>PLANTED</textarea>',
    '<select><option>PLANTED</option></select>',
    '<script>"PLANTED"</script>',
    '<a href="/x" title="PLANTED"></a>',
  ])('never takes hidden text: %s', async (hidden) => {
    const { body } = await read(page(`<main>${article}${hidden}</main>`))
    expect(body).toContain('thirty days')
    expect(body).not.toContain('PLANTED')
  })

  it('says that it left hidden text out, and leaves what is only styled', async () => {
    const { body, warnings } = await read(
      page(
        `<style>@media print{.screen{display:none}}</style><main>${article}<p class="screen" style="opacity:0.9;color:white;background:#000">Shown</p><p hidden>x</p></main>`,
      ),
    )
    expect(body).toContain('Shown')
    expect(warnings).toEqual(['Hidden text was left out (1 place).'])
  })

  it('takes invisible characters out of words', async () => {
    expect((await read(page(`<main>${article}<p>re\u200Bfund\u202E \u{E0041}now</p></main>`))).body).toContain('refund now')
  })

  it('keeps tags that a page shows as text from becoming tags', async () => {
    expect((await read(page(`<main>${article}<p>Write &lt;script&gt; or 3 &lt; 4</p></main>`))).body).toContain('Write \\<script> or 3 < 4')
  })

  it('keeps a list of questions that an article reader would throw away', async () => {
    const questions = Array.from({ length: 12 }, (_, at) => `<div class="q"><h3>Question ${at}?</h3><div>Answer ${at}.</div></div>`).join(
      '',
    )
    const { body } = await read(page(`<div id="wrap">${questions}</div>`))
    for (let at = 0; at < 12; at += 1) expect(body).toContain(`### Question ${at}?\n\nAnswer ${at}.`)
  })

  it('does not count the pictures that a saved page carries in itself', async () => {
    const picture = `<img alt="A parcel" src="data:image/png;base64,${'A'.repeat(11 * 1024 * 1024)}">`
    expect((await read(page(`<main>${article}${picture}</main>`))).body).toContain('A parcel')
  })

  it('refuses a page without text, with a reason', async () => {
    expect(await parse(page('<div id="root"></div><script src="app.js"></script>'))).toMatchObject({ kind: 'refused', code: 'no-text' })
  })

  it('refuses what nests too deeply or holds too much, before building a tree of it', async () => {
    expect(await parse(page('<div>'.repeat(1_000_000)))).toMatchObject({ kind: 'refused', code: 'too-complex' })
    expect(await parse(page('<p>x'.repeat(300_000)))).toMatchObject({ kind: 'refused', code: 'too-complex' })
    expect(await parse(page('x'.repeat(11 * 1024 * 1024)))).toMatchObject({ kind: 'refused', code: 'too-large' })
  })
})
