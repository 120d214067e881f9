import { Socket } from 'node:net'

/** No parser has a reason to open a connection. One that a file talks into it fails. */
export const forbidNetwork = (): void => {
  Socket.prototype.connect = () => {
    throw new Error('Parsers have no network.')
  }
}
