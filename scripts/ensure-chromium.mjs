// Makes sure that there is a browser for the journeys: one named by CHROMIUM_PATH, the system's, or Debian's package.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const found = () => candidates.find((candidate) => candidate && existsSync(candidate))

if (!found() && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
}
const chromium = found()
if (!chromium) {
  console.error('No Chromium found. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.')
  process.exit(1)
}
console.log(`Chromium: ${chromium}`)
