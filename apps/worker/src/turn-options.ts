import path from 'node:path'
import type { TurnOptions } from '@frontdesk/services/setup/open-turn-context'

type Settings = {
  ENCODER_THREADS: number
  OWN_HOSTS: readonly string[]
  LLM_BASE_URL?: string | undefined
  LLM_API_KEY?: string | undefined
  LLM_MODEL?: string | undefined
  LLM_DEADLINE_MS: number
  LLM_REWRITE_DEADLINE_MS: number
  SHOP_NAME: string
}

/** What running turns needs, from the environment. `bundleUrl` is the running bundle; its threads lie beside it. */
export const turnOptions = (env: Settings, root: string, bundleUrl: string): TurnOptions => {
  const { LLM_BASE_URL, LLM_MODEL } = env
  if (LLM_BASE_URL !== undefined && LLM_MODEL === undefined)
    throw new Error('The environment is not right:\n  LLM_MODEL: needed with LLM_BASE_URL')
  return {
    modelDir: path.join(root, 'models/all-minilm-l6-v2'),
    encoderThreads: env.ENCODER_THREADS,
    encoderThreadUrl: new URL('./encoder-thread.js', bundleUrl),
    trainerThreadUrl: new URL('./trainer-thread.js', bundleUrl),
    parseChildUrl: new URL('./parse-child.js', bundleUrl),
    ownHosts: env.OWN_HOSTS,
    llm:
      LLM_BASE_URL !== undefined && LLM_MODEL !== undefined
        ? { baseUrl: LLM_BASE_URL, apiKey: env.LLM_API_KEY ?? '', model: LLM_MODEL }
        : null,
    llmDeadlineMs: env.LLM_DEADLINE_MS,
    llmRewriteDeadlineMs: env.LLM_REWRITE_DEADLINE_MS,
    shopName: env.SHOP_NAME,
  }
}
