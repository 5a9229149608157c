// The digits of a telephone number as people of Vietnam and China write it, and of an international one,
// in E.164. For Vietnam and China the rules are those of the service that loads leaks, and
// typed-identifiers.tsv holds both to the same readings; of other countries see {@link elsewhere}.
import { isCountedUp } from './text.js'
import plans from './numbering-plans.json' with { type: 'json' }

const VIETNAM = whole(plans.vietnam)
const CHINA = whole(plans.china)
// Calling codes; after most of them a zero is the one that is dialled inside the country.
const CODES = '1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[12]|9[0-58]|(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[035-8]|9[679])\\d'
const ELSEWHERE = whole(`(?:39|22[5-79]|24[12]|378|(?:${CODES})(?!0))\\d{5,12}`)
const VIETNAM_MOBILE = whole('(?:3[2-9]|5(?:[1689].|2[238]|59)|7[06-9]|8(?:[1-8]|9[6-9])|9(?:[0-8]|9[013-9]))\\d+')
const CHINA_MOBILE = whole('1[3-9]\\d{9}')

// The mobiles of eleven digits that ended in 2018, and the area codes replaced in 2017.
const OLD_MOBILES = {
  162: 32, 163: 33, 164: 34, 165: 35, 166: 36, 167: 37, 168: 38, 169: 39, 120: 70, 121: 79, 122: 77,
  126: 76, 128: 78, 123: 83, 124: 84, 125: 85, 127: 81, 129: 82, 182: 52, 186: 56, 188: 58, 199: 59
}
const OLD_AREAS = { 60: 260, 61: 251, 62: 252, 63: 263, 64: 254, 66: 276, 67: 277, 68: 259 }
const OLD_LONG_AREAS = { 500: 262, 501: 261, 510: 235, 511: 236, 650: 274, 651: 271 }

/**
 * @param {string} digits ASCII digits
 * @param {boolean} plus whether a plus stood before them
 * @param {boolean} zeroLost whether a leading zero may be put back
 * @returns {{number?: string, refusal?: string}} the number, or why it is none
 */
export function numberOf (digits, plus, zeroLost) {
  const length = digits.length
  if (length < 9) {
    return { refusal: 'too_short' }
  }
  if (plus || digits.startsWith('00')) {
    return assigned(international(plus ? digits : digits.slice(2)))
  }
  if (length > 15) {
    return { refusal: 'too_long' }
  }
  if (isCountedUp(digits)) {
    return assigned()
  }
  if (digits[0] === '0') {
    return trunk(digits.slice(1))
  }
  // 8.49E+10 that somebody had a spreadsheet write out again is 84900000000.
  if (digits.endsWith('000000')) {
    return { refusal: 'scientific' }
  }
  if (CHINA_MOBILE.test(digits)) {
    return { number: '+86' + digits }
  }
  if (/^(?:84\d{9}|860?1[3-9]\d{9}$)/.test(digits)) {
    return assigned(international(digits))
  }
  if (length === 9 || (length === 10 && digits[0] === '2')) {
    // 84 and 86 can be a country's code before a number that is cut.
    return zeroLost && !/^8[46]/.test(digits) ? assigned(vietnamese(digits)) : { refusal: 'ambiguous' }
  }
  return assigned()
}

function trunk (national) {
  if (national.length < 9 || national.length > 11) {
    return { refusal: national.length < 9 ? 'too_short' : 'too_long' }
  }
  const here = vietnamese(national)
  const there = chinese(national)
  return here && there ? { refusal: 'ambiguous' } : assigned(here || there)
}

function international (digits) {
  // The zero of +84 (0) 912 345 678 is the one that is dialled inside the country.
  const national = digits.slice(2).replace(/^0/, '')
  if (digits.startsWith('84')) {
    return vietnamese(national)
  }
  return digits.startsWith('86') ? chinese(national) : elsewhere(digits)
}

function vietnamese (national) {
  const rest = national.slice(3)
  if (national.length === 9) {
    const area = OLD_AREAS[national.slice(0, 2)]
    return VIETNAM_MOBILE.test(national)
      ? '+84' + national
      : landline(national[0] === '4' ? '2' + national : area && area + national.slice(2))
  }
  if (national.length === 10) {
    const mobile = OLD_MOBILES[national.slice(0, 3)]
    const area = OLD_LONG_AREAS[national.slice(0, 3)]
    return mobile ? '+84' + mobile + rest : landline(national[0] === '2' ? national : area && area + rest)
  }
}

function landline (national) {
  return VIETNAM.test(national) ? '+84' + national : undefined
}

function chinese (national) {
  const landline = national.length > 8 && national.length < 12 && CHINA.test(national)
  return landline || CHINA_MOBILE.test(national) ? '+86' + national : undefined
}

// Of other countries only the calling codes are known here, and whose numbers begin with a zero: what
// nobody holds may pass, and is then in no leak.
function elsewhere (digits) {
  return ELSEWHERE.test(digits) ? '+' + digits : undefined
}

function assigned (number) {
  return number ? { number } : { refusal: 'not_assigned' }
}

function whole (pattern) {
  return new RegExp(`^(?:${pattern})$`)
}
