// Reads the one identifier that a person typed, in the canonical form under which it is looked up.
import { isCountedUp, phoneOf } from './phones.js'

const LONGEST = 320
const HIDDEN = /\d[xX*#?_•●■※…~ .-]*[xX*#?_•●■※…~]|[xX*#?_•●■※…~][xX*#?_•●■※…~ .-]*\d/
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i
const BETWEEN_PHONES = /[;/,|\n、，；&]|\s+(?:[-–—]|và|hoặc|or|and|或|和)\s+|\s{2,}/
const SPACED_PHONES = /^\+?\d{9,15}(?: \+?\d{9,15})+$/
const ID = /^(?:[\p{L}/ .]{2,30}[: ] ?)?(\d[\d .-]{5,30}[\dxX])$/u
// a province, century and sex, and eight more
const VIETNAMESE_ID = /^(?:0(?!00)[0-8]\d|09[0-6])[0-3]/
const BETWEEN_EMAILS = /[;,|\s<>、，；]+/
const LOCAL = /^[a-z0-9!#$%&'+/=?^_`{}~-]+(?:\.[a-z0-9!#$%&'+/=?^_`{}~-]+)*$/
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/**
 * @param {string} text what was typed
 * @returns {{identifiers: {kind: string, text: string}[], refusal?: string}} one identifier; two, of
 *   different kinds, where its form does not tell which it is; or none and the rule that it breaks
 */
export function read (text) {
  // What is longer is not cut: the rest of it would be the identifier of somebody else.
  if (text.length > LONGEST) {
    return { identifiers: [], refusal: 'too_long' }
  }
  if (text.includes('@')) {
    return one(emails(text))
  }
  const clean = withoutFloat(cleaned(text))
  const phone = phones(clean, false)
  const id = ids(clean)
  const phonePossible = phone.found.size > 0 || phone.refused.includes('ambiguous')
  if (phonePossible && id.found.size > 0) {
    const both = [one(phones(clean, true)), one(id)].flatMap((each) => each.identifiers)
    return { identifiers: both }
  }
  return one(id.found.size > 0 || id.refused[0] === 'check_character' ? id : phone)
}

function one ({ kind, found, refused }) {
  if (found.size > 1) {
    return { identifiers: [], refusal: 'one_at_a_time' }
  }
  return found.size > 0
    ? { identifiers: [...found].map((text) => ({ kind, text })) }
    : { identifiers: [], refusal: refused[0] ?? 'not_this_kind' }
}

function findings (kind) {
  return { kind, found: new Set(), refused: [] }
}

function phones (clean, zeroLost) {
  const heard = findings('phone')
  const lost = lostIn(clean)
  if (lost) {
    heard.refused.push(lost)
    return heard
  }
  for (const part of clean.split(SPACED_PHONES.test(clean) ? ' ' : BETWEEN_PHONES)) {
    for (const run of part.matchAll(/[+(]*\d[\d .()–-]*/g)) {
      tellPhone(part, run, zeroLost, heard)
    }
  }
  return heard
}

function tellPhone (part, run, zeroLost, heard) {
  const whole = run[0].replace(/\D+$/, '')
  const digits = whole.replace(/\D/g, '')
  const others = heard.found.size + heard.refused.length > 0 || /\d/.test(part.slice(run.index + whole.length))
  if (digits.length < 5 && others) {
    return
  }
  const letter = /\p{Script=Latin}/u
  const before = part[run.index - 1] ?? ''
  const after = part[run.index + whole.length] ?? ''
  const { number, refusal } = letter.test(before) || letter.test(after)
    ? { refusal: 'not_this_kind' }
    : phoneOf(digits, whole.includes('+'), zeroLost)
  number ? heard.found.add('phone:' + number) : heard.refused.push(refusal)
}

function ids (clean) {
  const heard = findings('national_id')
  const number = (ID.exec(clean)?.[1] ?? '').replace(/[ .-]/g, '').toUpperCase()
  const lost = lostIn(clean)
  if (/^\d{17}[\dX]$/.test(number)) {
    chineseIdHolds(number) ? heard.found.add('nid:CN:' + number) : heard.refused.push('check_character')
  } else if (lost || !/^\d+$/.test(number)) {
    heard.refused.push(lost ?? 'not_this_kind')
  } else if (/^(?:\d{12}|\d{9})$/.test(number)) {
    const shaped = number.length === 9 ? !/^(.)\1+$/.test(number) : VIETNAMESE_ID.test(number)
    shaped && !isCountedUp(number) ? heard.found.add('nid:VN:' + number) : heard.refused.push('not_assigned')
  } else {
    heard.refused.push(number.length < 12 ? 'too_short' : 'too_long')
  }
  return heard
}

// GB 11643-1999, with its check character by ISO 7064 MOD 11-2.
function chineseIdHolds (number) {
  const remainder = [...number.slice(0, 17)].reduce((sum, digit) => (sum + +digit) * 2 % 11, 0)
  const [, year, month, day] = /^.{6}(....)(..)(..)/.exec(number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return number[17] === '10X98765432'[remainder] && year >= '1850' &&
    date.getUTCMonth() === month - 1 && date.getUTCDate() === +day
}

function emails (text) {
  const heard = findings('email')
  for (const part of cleaned(text).toLowerCase().split(BETWEEN_EMAILS)) {
    if (part.includes('@')) {
      tellEmail(part.replace(/^mailto:/, ''), heard)
    }
  }
  return heard
}

function tellEmail (part, heard) {
  const at = part.lastIndexOf('@')
  const local = part.slice(0, at)
  if (part.length > 254) {
    heard.refused.push('too_long')
  } else if (/[*•…]/.test(part)) {
    heard.refused.push('masked')
  } else {
    const domain = asciiDomain(part.slice(at + 1).replace(/\.$/, ''))
    const good = at <= 64 && domain.length < 191 && LOCAL.test(local) && DOMAIN.test(domain)
    good ? heard.found.add(`email:${local}@${domain}`) : heard.refused.push('not_this_kind')
  }
}

// IDNA as it was in 2003: two letters that later rules keep were written with others.
function asciiDomain (domain) {
  const ascii = /^[!-~]*$/.test(domain)
  const url = `http://${domain.replaceAll('ß', 'ss').replaceAll('ς', 'σ')}`
  return ascii || /[/?#\\:@%]/.test(domain) ? domain : URL.canParse(url) ? new URL(url).hostname : ''
}

function lostIn (clean) {
  return SCIENTIFIC.test(clean) ? 'scientific' : HIDDEN.test(clean) ? 'masked' : undefined
}

// 0912345678.0 is what a spreadsheet makes of 0912345678.
function withoutFloat (clean) {
  return clean.replace(/^(\+?\d*)\.0{1,2}$/, '$1')
}

// Full-width characters become ASCII, every space a plain one; what has no width goes, and what
// spreadsheets put around a value.
function cleaned (text) {
  const clean = text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt() - 0xFEE0))
    .replace(/[\t\p{Z}]/gu, ' ')
    .replace(/\r/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  const wrapped = /^="(.+)"$/s.exec(clean)
  return wrapped ? wrapped[1].trim() : clean.replace(/^['’]+/, '').trim()
}
