import { AppError } from '@frontdesk/core/errors'
import type { GivenFile } from '@frontdesk/services/knowledge/sync/add-files'

const maxFiles = 50

/** The last part of a path, without characters that have no business in a name. */
const cleanName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
}

const decode = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Files of a request: those of a form, or the body as it is with its name (percent-encoded) in `x-file-name`. Names are unique. */
export const readFiles = async (
  bytes: Uint8Array<ArrayBuffer>,
  headers: { contentType: string; name: string | undefined },
): Promise<GivenFile[]> => {
  const { contentType, name } = headers
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    const file = cleanName(decode(name ?? ''))
    if (file === '') throw new AppError('invalid', 'Say what the file is called, in x-file-name.')
    return [{ name: file, contentType, bytes }]
  }
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => null)
  if (form === null) throw new AppError('invalid', 'The form is not of the right form.')
  const files = [...form.values()].filter((value) => typeof value !== 'string')
  if (files.length > maxFiles) throw new AppError('invalid', `These are more than ${maxFiles} files at once.`)
  const read = await Promise.all(
    files.map(async (file) => ({
      name: cleanName(file.name) || 'file',
      contentType: file.type,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  )
  if (new Set(read.map((file) => file.name)).size < read.length) throw new AppError('invalid', 'Two of the files have the same name.')
  return read
}
