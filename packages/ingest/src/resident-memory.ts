import { readFileSync } from 'node:fs'

const pageBytes = 4096

/** Resident memory of a process in MB; null where `/proc` does not tell. */
export const residentMb = (pid: number): number | null => {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1])
    return Number.isFinite(pages) ? (pages * pageBytes) / 1024 / 1024 : null
  } catch {
    return null
  }
}
