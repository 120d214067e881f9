import { existsSync, readdirSync } from 'node:fs'
import { runCommand } from './processes.mjs'
import { isRoot } from './settings.mjs'

/** Installs those of the named Debian packages that are missing. @param {string[]} packages */
export async function installPackages(packages) {
  const installed = await Promise.all(packages.map(isInstalled))
  const missing = packages.filter((_, index) => !installed[index])
  if (missing.length === 0) return
  if (!isRoot) throw new Error(`Missing Debian packages: run "apt-get install ${missing.join(' ')}" as root`)
  console.error(`Installing ${missing.join(', ')}`)
  const install = () => runCommand('apt-get', ['install', '--yes', '--no-install-recommends', ...missing])
  await install().catch(async () => {
    await runCommand('apt-get', ['update'])
    await install()
  })
}

/** Newest PostgreSQL server installed, for example 15; installs Debian's default one where there is none.
 * @returns {Promise<number>} */
export async function ensurePostgresMajor() {
  if (findPostgresMajor() === undefined) await installPackages(['postgresql'])
  const major = findPostgresMajor()
  if (major === undefined) throw new Error('No PostgreSQL server under /usr/lib/postgresql')
  return major
}

/** Folder of the server's own programs, as the packages install it. @param {number} major */
export function systemProgramsFolder(major) {
  return `/usr/lib/postgresql/${major}/bin`
}

/** Folder of extension control files, as the packages install it. @param {number} major */
export function systemExtensionFolder(major) {
  return `/usr/share/postgresql/${major}/extension`
}

/** Addresses of the Debian archives this machine already uses (without the security archives).
 * @returns {Promise<string[]>} */
export async function findDebianMirrors() {
  const sources = await runCommand('apt-get', ['indextargets', '--no-release-info', '--format', '$(REPO_URI)', 'Created-By: Packages'])
  return [...new Set(sources.split('\n').filter((address) => /\/debian\/?$/.test(address)))]
}

/** Version apt would install, for example `0.8.0-1`. @param {string} name @returns {Promise<string | undefined>} */
export async function findCandidate(name) {
  return /Candidate: (\d\S*)/.exec(await runCommand('apt-cache', ['policy', name]))?.[1]
}

/** @param {string} name */
async function isInstalled(name) {
  const status = await runCommand('dpkg', ['--status', name]).catch(() => '')
  return status.includes('\nStatus: install ok installed\n')
}

export function findPostgresMajor() {
  const root = '/usr/lib/postgresql'
  const majors = existsSync(root) ? readdirSync(root).map(Number) : []
  return majors.filter((major) => existsSync(`${systemProgramsFolder(major)}/postgres`)).sort((a, b) => b - a)[0]
}
