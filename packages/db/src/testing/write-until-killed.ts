// Run as a child process: writes rows to the data directory given and prints each one's id once it is committed.
import { openPglite } from '../client.ts'

const [dataDir = ''] = process.argv.slice(2)
const db = await openPglite({ dataDir })
await db.query('CREATE TABLE IF NOT EXISTS kept (id int PRIMARY KEY)')
for (let id = 1; ; id++) {
  await db.query('INSERT INTO kept (id) VALUES ($1)', [id])
  process.stdout.write(`${id}\n`)
}
