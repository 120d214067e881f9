const id = 'picture'
const relationship = `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="picture.png" TargetMode="External"/>`
const none = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
const empty = /<Relationships\b([^>]*)\/>/

const read = (part: Uint8Array): string => Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8')

/** Points every picture at one that does not exist: its description stays, and no reader has a file or an address to fetch. */
export const detachPictures = (parts: Record<string, Uint8Array>): Record<string, Uint8Array> => {
  const detached = { ...parts }
  for (const name of ['document', 'footnotes', 'endnotes']) {
    const part = parts[`word/${name}.xml`]
    if (part === undefined) continue
    const xml = read(part)
      .replace(/\br:(?:embed|link)="[^"]*"/g, `r:link="${id}"`)
      .replace(/(<v:imagedata\b[^>]*?\br:id=)"[^"]*"/g, `$1"${id}"`)
    const known = parts[`word/_rels/${name}.xml.rels`]
    const relationships = (known === undefined ? none : read(known)).replace(empty, '<Relationships$1></Relationships>')
    detached[`word/${name}.xml`] = Buffer.from(xml)
    detached[`word/_rels/${name}.xml.rels`] = Buffer.from(relationships.replace('</Relationships>', `${relationship}</Relationships>`))
  }
  return detached
}
