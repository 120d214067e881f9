const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype']

/** True for keys that could reach into the objects of the program that reads them. */
export const isForbiddenKey = (key: string): boolean => forbidden.includes(key)
