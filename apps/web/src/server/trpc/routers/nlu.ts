import { ParseInput } from '@frontdesk/contracts/nlu/parse'
import { parseText } from '@frontdesk/services/nlu/parse-text'
import { roleProcedure, router } from '../init.ts'
import { apiKeysRouter } from './nlu/api-keys.ts'
import { entitiesRouter } from './nlu/entities.ts'
import { intentsRouter } from './nlu/intents.ts'
import { learningRouter } from './nlu/learning.ts'
import { modelsRouter } from './nlu/models.ts'
import { outOfScopeRouter } from './nlu/out-of-scope.ts'
import { phrasesRouter } from './nlu/phrases.ts'
import { synonymsRouter } from './nlu/synonyms.ts'
import { nluInterchangeRouter } from './nlu-interchange.ts'

export const nluRouter = router({
  intents: intentsRouter,
  phrases: phrasesRouter,
  outOfScope: outOfScopeRouter,
  entities: entitiesRouter,
  synonyms: synonymsRouter,
  models: modelsRouter,
  learning: learningRouter,
  apiKeys: apiKeysRouter,
  interchange: nluInterchangeRouter,
  parse: roleProcedure('viewer')
    .input(ParseInput)
    .query(({ ctx, input }) => parseText(ctx.services, input)),
})
