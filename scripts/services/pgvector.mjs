import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findCandidate, findDebianMirrors, installPackages, systemExtensionFolder, systemProgramsFolder } from './debian-packages.mjs'
import { readIfExists, runCommand } from './processes.mjs'
import { isRoot } from './settings.mjs'

/** @typedef {import('./settings.mjs').ServiceSettings} ServiceSettings */

const minimumVersion = '0.8'
const sourceSuites = ['testing', 'stable']
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Folder of PostgreSQL programs whose server knows pgvector 0.8 or newer: the system's own where its package is new enough, else a
 * private tree with pgvector built from Debian's newest source package.
 * @param {ServiceSettings} settings @param {number} major @returns {Promise<string>} */
export async function preparePrograms({ home }, major) {
  const systemPrograms = systemProgramsFolder(major)
  if (hasSystemPgvector(major)) return systemPrograms

  const tree = path.join(home, 'pgvector')
  const programs = path.join(tree, systemPrograms)
  const stamp = await runCommand(`${systemPrograms}/postgres`, ['--version'])
  if (readIfExists(`${tree}/stamp`) === stamp) return programs

  const candidate = await findCandidate(`postgresql-${major}-pgvector`)
  if (isRoot && candidate && isNewEnough(candidate)) {
    await installPackages([`postgresql-${major}-pgvector`])
    return systemPrograms
  }
  await installPackages([`postgresql-server-dev-${major}`, 'build-essential'])
  await buildTree(tree, major, stamp)
  return programs
}

/** Builds under the system's temporary folder, whose path holds no character that upsets make.
 * @param {string} tree @param {number} major @param {string} stamp */
async function buildTree(tree, major, stamp) {
  const build = mkdtempSync(path.join(tmpdir(), 'frontdesk-pgvector-'))
  try {
    const source = await downloadSource(build)
    console.error(`Building ${path.basename(source)} for PostgreSQL ${major}`)
    // No bitcode, for it wants clang; OPTFLAGS empty, for the default ties the library to this very processor.
    const variables = [`PG_CONFIG=${systemProgramsFolder(major)}/pg_config`, 'OPTFLAGS=', 'with_llvm=no', `DESTDIR=${build}/tree`]
    await runCommand('make', ['-j4', ...variables], { cwd: source })
    await runCommand('make', ['install', ...variables], { cwd: source })
    await linkServer(`${build}/tree`, major)
    writeFileSync(`${build}/tree/stamp`, stamp)
    rmSync(tree, { recursive: true, force: true })
    await runCommand('mv', [`${build}/tree`, tree])
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
}

/** Unpacks Debian's source package with package lists of our own: the system's are neither read nor changed.
 * @param {string} build @returns {Promise<string>} the unpacked folder */
async function downloadSource(build) {
  /** @type {unknown[]} */
  const failures = []
  for (const mirror of await findDebianMirrors()) {
    for (const suite of sourceSuites) {
      try {
        return await downloadSourceFrom(path.join(build, suite), mirror, suite)
      } catch (error) {
        console.error(`Debian ${suite} gave no source of pgvector`)
        failures.push(error)
      }
    }
  }
  const advice = `No source package of pgvector ${minimumVersion} or newer within reach: install pgvector for PostgreSQL by hand`
  throw new AggregateError(failures, [advice, ...failures].join('\n'))
}

/** @param {string} folder @param {string} mirror @param {string} suite @returns {Promise<string>} */
async function downloadSourceFrom(folder, mirror, suite) {
  mkdirSync(`${folder}/lists/partial`, { recursive: true })
  mkdirSync(`${folder}/cache/archives/partial`, { recursive: true })
  const trust = existsSync(keyring) ? ` [signed-by=${keyring}]` : ''
  writeFileSync(`${folder}/sources.list`, `deb-src${trust} ${mirror} ${suite} main\n`)
  const options = [
    `Dir::Etc::SourceList=${folder}/sources.list`,
    'Dir::Etc::SourceParts=-',
    `Dir::State::Lists=${folder}/lists`,
    `Dir::Cache=${folder}/cache`,
    ...(isRoot ? ['APT::Sandbox::User=root'] : []),
  ].flatMap((option) => ['-o', option])
  await runCommand('apt-get', ['update', ...options])
  await runCommand('apt-get', ['source', ...options, 'pgvector'], { cwd: folder })
  const source = readdirSync(folder).find((name) => name.startsWith('pgvector-'))
  if (!source || !isNewEnough(source.slice('pgvector-'.length))) throw new Error(`${suite} has ${source ?? 'no pgvector'}`)
  return path.join(folder, source)
}

/** Joins the installed server to the built library. A server looks for extensions relative to where its own program lies, so copies of
 * two programs and links to everything else make a second installation, and nothing of the system's is touched.
 * @param {string} tree @param {number} major */
async function linkServer(tree, major) {
  const programs = systemProgramsFolder(major)
  mkdirSync(path.join(tree, programs), { recursive: true })
  for (const program of ['postgres', 'initdb']) cpSync(`${programs}/${program}`, path.join(tree, programs, program), { dereference: true })
  for (const folder of [`/usr/lib/postgresql/${major}/lib`, `/usr/share/postgresql/${major}`]) {
    await runCommand('cp', ['--archive', '--symbolic-link', '--no-clobber', folder, path.dirname(path.join(tree, folder))])
  }
}

/** @param {number} major */
function hasSystemPgvector(major) {
  const control = readIfExists(`${systemExtensionFolder(major)}/vector.control`) ?? ''
  const version = /^default_version\s*=\s*'([^']+)'/m.exec(control)?.[1]
  return version !== undefined && isNewEnough(version)
}

/** @param {string} version */
function isNewEnough(version) {
  return version.localeCompare(minimumVersion, 'en', { numeric: true }) >= 0
}
