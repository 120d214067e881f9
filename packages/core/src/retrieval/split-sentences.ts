import { fold } from './terms.ts'
