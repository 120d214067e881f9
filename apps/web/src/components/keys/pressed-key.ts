/** A key that went down, and where. */
export type PressedKey = {
  key: string
  /** Ctrl, Alt or Meta is down: the key belongs to the browser or to somebody else. */
  modified: boolean
  /** The focus is where keys write or choose: a field, a menu, a dialog. */
  typing: boolean
  /** Held down: only moving repeats. */
  repeated: boolean
}
