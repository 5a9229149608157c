// Reads the one identifier that a person typed, in the canonical form under which it is looked up.
import { phones } from './phones.js'
import { cleaned, findings, isCountedUp, lostIn, withoutFloat } from './text.js'

const LONGEST = 320
const ID = /^(?:([\p{L}/ .]{2,30})[: ] ?)?(\d[\d .-]{5,30}[\dxX])$/u
// what may stand before a national ID; before an account stands the name of a bank
const LABEL = /cmnd|cccd|cmt|căn cước|can cuoc|chứng minh|chung minh|định danh|dinh danh|\bid\b|identity|national|citizen|身份[证證]|身分證|[证證]件|^ *(?:số|so|no\.?) *$/i
const ISSUED = /(\d)[ ,;(-]+(?:cấp|cap|ngày|ngay|nơi|noi|do|tại|tai|ca)\b.*/i
// a province, century and sex, and eight more
const VIETNAMESE_ID = /^(?:0(?!00)[0-8]\d|09[0-6])[0-3]/
const COMMA_FOR_DOT = /(@[^\s@,;]+),(?=(?:com|net|org|edu|gov|info|vn|cn|tw|hk)(?:[.,;\s>)\]]|$))/g
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
  const clean = cleaned(text)
  if (clean.includes('@')) {
    return one(emails(clean))
  }
  const phone = phones(clean, false)
  const id = ids(clean)
  if (id.found.size === 0) {
    return one(id.refused.includes('check_character') ? id : phone)
  }
  if (phone.found.size === 0 && !unclearIn(phone)) {
    return one(id)
  }
  const completed = phones(clean, true)
  const readings = [completed, id].filter((each) => each.found.size > 0).map(one)
  const refusal = unclearIn(completed) ?? readings.find((each) => each.refusal)?.refusal
  return refusal ? { identifiers: [], refusal } : { identifiers: readings.flatMap((each) => each.identifiers) }
}

function unclearIn ({ refused }) {
  return refused.find((rule) => rule === 'ambiguous' || rule === 'old_landline')
}

function one ({ kind, found, refused }) {
  if (found.size > 1) {
    return { identifiers: [], refusal: 'one_at_a_time' }
  }
  return found.size > 0
    ? { identifiers: [...found].map((text) => ({ kind, text })) }
    : { identifiers: [], refusal: refused[0] ?? 'not_this_kind' }
}

function ids (clean) {
  const heard = findings('national_id')
  const text = withoutFloat(clean).replace(ISSUED, '$1')
  const parts = text.split(/[;/,|\n、&]/).map((part) => part.trim())
  for (const part of parts.every((part) => ID.test(part)) ? parts : [text]) {
    tellId(part, heard)
  }
  return heard
}

function tellId (part, heard) {
  const [, label, shaped] = ID.exec(part) ?? []
  const number = shaped && (!label || LABEL.test(label)) ? shaped.replace(/[ .-]/g, '').toUpperCase() : ''
  const lost = /^\d{17}[\dX]$/.test(number) ? number.endsWith('000') && 'scientific' : lostIn(part)
  if (lost || !number) {
    heard.refused.push(lost || 'not_this_kind')
  } else if (number.length === 18) {
    chineseIdHolds(number) ? heard.found.add('nid:CN:' + number) : heard.refused.push('check_character')
  } else if (/^(?:\d{12}|\d{9})$/.test(number)) {
    const shaped = number.length === 9 ? !/^(.)\1+$/.test(number) : VIETNAMESE_ID.test(number)
    shaped && !isCountedUp(number) ? heard.found.add('nid:VN:' + number) : heard.refused.push('not_assigned')
  } else {
    heard.refused.push(number.length < 12 ? 'too_short' : 'too_long')
  }
}

// GB 11643-1999, with its check character by ISO 7064 MOD 11-2.
function chineseIdHolds (number) {
  const remainder = [...number.slice(0, 17)].reduce((sum, digit) => (sum + +digit) * 2 % 11, 0)
  const [, year, month, day] = /^.{6}(....)(..)(..)/.exec(number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return number[17] === '10X98765432'[remainder] && year >= '1850' &&
    date.getUTCMonth() === month - 1 && date.getUTCDate() === +day
}

function emails (clean) {
  const heard = findings('email')
  for (const part of clean.toLowerCase().replace(COMMA_FOR_DOT, '$1~').split(/[;,|\s<>()[\]"、]+/)) {
    // In front of an address stands what it is, behind it a secret.
    const address = part.split(':').find((each) => each.includes('@')) ?? ''
    for (const each of /@.*\//.test(address) ? address.split('/') : [address]) {
      each.includes('@') && tellEmail(each.replace(/^['’‘`]+|['’‘`]+$/g, ''), heard)
    }
  }
  return heard
}

function tellEmail (part, heard) {
  const at = part.lastIndexOf('@')
  const local = part.slice(0, at)
  if (part.length > 254) {
    heard.refused.push('too_long')
  } else if (/[*•●…]|[#?]{2}/.test(part)) {
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
