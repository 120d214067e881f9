import type { Original } from '@frontdesk/services/knowledge/document/read-original'

type File = Extract<Original, { kind: 'file' }>

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'

/** Headers under which an uploaded file cannot act as a page of ours: a PDF is shown, everything else is saved. */
export const originalHeaders = ({ name, bytes }: File): Record<string, string> => {
  const shown = isPdf(bytes)
  const plain = name.replace(/[^\w.-]+/g, '_')
  return {
    'content-type': shown ? 'application/pdf' : 'application/octet-stream',
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  }
}
