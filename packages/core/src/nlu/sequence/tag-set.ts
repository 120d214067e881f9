/**
 * Tags by number. 0 is outside; a label, numbered from 1, has four: its first word, one inside, its last, and its only one (BIOES). A
 * label is an entity with its role and group. Labels and "none" (0) together are kinds.
 */
export const outside = 0

const tagsOfLabel = 4
export const firstOf = (label: number): number => tagsOfLabel * label - 3
export const insideOf = (label: number): number => tagsOfLabel * label - 2
export const lastOf = (label: number): number => tagsOfLabel * label - 1
export const onlyOf = (label: number): number => tagsOfLabel * label

export const countTags = (labels: number): number => tagsOfLabel * labels + 1

/** The label of a tag; 0 for outside. */
export const labelOf = (tag: number): number => Math.ceil(tag / tagsOfLabel)

/** True for a tag that something begins with: outside, a first or an only word. */
export const isEntry = (tag: number): boolean => tag % tagsOfLabel < 2
