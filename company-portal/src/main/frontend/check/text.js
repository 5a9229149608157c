// Takes off what keyboards and spreadsheets put around a value, and sees where digits are missing.
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i
const HIDDEN = /\d[ .-]*[xX*#?_•●■※…~]|[xX*#?_•●■※…~][ .-]*\d/

/** What one reader finds: identifiers in canonical form, and why it took other parts for nothing. */
export function findings (kind) {
  return { kind, found: new Set(), refused: [] }
}

/**
 * Full-width characters, the digits of every script, spaces and typesetters' hyphens become ASCII; what has no
 * width goes, and what spreadsheets put around a value.
 */
export function cleaned (text) {
  const clean = text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt() - 0xFEE0))
    .replace(/[\t\p{Z}]/gu, ' ')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/\p{Nd}/gu, (c) => c[1] ? c : valueOf(c))
    .replace(/\r/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .normalize()
    .trim()
  const wrapped = /^="(.+)"$/s.exec(clean)
  return wrapped ? wrapped[1].trim() : clean.replace(/^['’‘`]+/, '').trim()
}

// The ten digits of a script stand in a row, behind what is none.
function valueOf (digit) {
  const before = String.fromCharCode(digit.charCodeAt() - 1)
  return /\p{Nd}/u.test(before) ? valueOf(before) + 1 : 0
}

/** 0912345678.0 is what a spreadsheet makes of 0912345678. */
export function withoutFloat (clean) {
  return clean.replace(/^(\+?\d+)\.0{1,2}$/, '$1')
}

/** @returns {string | undefined} why the digits can't be told; nothing when none are lost */
export function lostIn (clean) {
  return SCIENTIFIC.test(clean) ? 'scientific' : HIDDEN.test(clean) ? 'masked' : undefined
}

/** 1234567890 is what people write who don't want to tell theirs. */
export function isCountedUp (digits) {
  return '0123456789'.repeat(3).includes(digits)
}
