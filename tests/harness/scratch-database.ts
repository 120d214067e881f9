import pg from 'pg'

export type ScratchDatabase = { url: string; drop(): Promise<void> }

/** An empty database of its own on the server of `serverUrl`; an earlier one of the same name is dropped. */
export const createScratchDatabase = async (serverUrl: string, name: string): Promise<ScratchDatabase> => {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`Not a database name: ${name}`)
  const run = async (statements: string[]): Promise<void> => {
    const client = new pg.Client(serverUrl)
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await run([`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`])
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.toString(), drop: () => run([`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]) }
}
