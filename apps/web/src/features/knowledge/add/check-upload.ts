import { maxUploadBytes, maxUploadFiles } from './upload-files.ts'

/** Why files cannot go in one upload, or null. */
export const checkUpload = (files: readonly Pick<File, 'size'>[]): string | null => {
  if (files.length > maxUploadFiles) return `These are more than ${maxUploadFiles} files. Add them in several goes.`
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return bytes > maxUploadBytes ? 'Together these files are over 58 MB. Add them in several goes.' : null
}
