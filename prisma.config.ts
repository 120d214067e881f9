const { DATABASE_URL: url = '' } = process.env

export default {
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url },
}
