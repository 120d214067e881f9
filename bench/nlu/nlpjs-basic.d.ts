declare module '@nlpjs/basic' {
  type Nlp = {
    addDocument(language: string, text: string, intent: string): void
    train(): Promise<void>
    process(language: string, text: string): Promise<{ intent: string }>
  }
  export const dockStart: (configuration: { settings: Record<string, unknown>; use: string[] }) => Promise<{ get(name: 'nlp'): Nlp }>
}
