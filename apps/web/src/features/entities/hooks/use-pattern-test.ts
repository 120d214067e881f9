'use client'
import { useEffect, useState } from 'react'
import { type PatternResult, testPattern } from '../patterns/test-pattern.ts'

/** What each pattern finds in a text, or why it cannot be used; undefined until known, and for patterns not written yet. */
export const usePatternTest = (patterns: readonly string[], text: string): readonly (PatternResult | undefined)[] => {
  const [results, setResults] = useState<readonly (PatternResult | undefined)[]>([])
  useEffect(() => {
    let live = true
    const run = async () => {
      const found = await Promise.all(patterns.map((pattern) => (pattern === '' ? undefined : testPattern(pattern, text))))
      if (live) setResults(found)
    }
    void run()
    return () => {
      live = false
    }
  }, [patterns, text])
  return results
}
