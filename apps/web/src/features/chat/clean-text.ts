// C0 and C1 control characters other than tab, line feed and carriage return: pasted along unseen, refused by the server.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** A written text as it can be sent: trimmed, without control characters, well-formed. */
export const cleanText = (text: string): string => text.replace(controlCharacters, '').toWellFormed().trim()
