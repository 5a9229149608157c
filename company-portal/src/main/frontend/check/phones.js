// Finds the telephone numbers of a text, with the words and marks that people write around and between them.
import { numberOf } from './numbers.js'
import { findings, lostIn, withoutFloat } from './text.js'

const GROUPED = /^[1-9]\d{0,2}(?:,\d{3}){2,3}$/
const BETWEEN = /[;/,|\n、&—]|\s+(?:và|hoặc|or|and|或|和)\s+/
// between two numbers, or inside of one whose groups are wide apart
const WIDE = /\s+[-–]\s+|\s{2,}/
const RUN = /[+(]*\d(?:[\d .()–-]*\d)?/g
const LATIN = /\p{Script=Latin}/u
const DATE = /^(?:19|20)\d\d([-. ])[01]\d\1[0-3]\d/
// Until 2017 the numbers of Saigon were eight digits after an 8, and of provinces seven after two; today
// the same digits are somebody's mobile.
const OLD_LANDLINE = new RegExp(
  '^(?:(?:\\(?\\+? ?(?:00)?84\\)?_)?\\(?0?8(?:\\)_|[ .–-]+)\\d{4}_\\d{4}|\\(0(?:3[36-9]|5[25689]|7[0679])\\)_[236](?:_\\d){6})$'
    .replaceAll('_', '[ .–-]*'))
const WHOLE_NUMBERS = /^\+?\d{9,15}(?:[ –-]+\d{9,15})+$/
const LONGEST = 99

/**
 * @param {string} clean a text as {@link cleaned} leaves it
 * @param {boolean} zeroLost whether a leading zero may be put back
 */
export function phones (clean, zeroLost) {
  const heard = findings('phone')

  function tellPart (part) {
    for (const { 0: run, index } of part.matchAll(RUN)) {
      const end = index + run.length
      const alone = heard.found.size + heard.refused.length === 0 && !/\d/.test(part.slice(end))
      if (alone || digitsOf(run).length > 4) {
        const code = LATIN.test(part.charAt(index - 1) + part.charAt(end))
        code || DATE.test(run) ? heard.refused.push('not_this_kind') : tellRun(run)
      }
    }
  }

  // The groups tell what the digits alone don't: where a number ends and another begins.
  function tellRun (run) {
    const wide = WIDE.test(run)
    const whole = read(run)
    const several = whole.number && !(wide && /^[1-9]/.test(run)) ? [whole] : severalOf(run)
    if (wide && several.length === 0) {
      run.split(WIDE).forEach(tellPart)
    } else {
      (several.length > 0 ? several : [whole]).forEach(tell)
    }
  }

  function tell ({ number, refusal }) {
    number ? heard.found.add('phone:' + number) : heard.refused.push(refusal)
  }

  function read (run) {
    return OLD_LANDLINE.test(run) ? { refusal: 'old_landline' } : numberOf(digitsOf(run), run.includes('+'), zeroLost)
  }

  /** @returns what each of several numbers is; empty where the run can't be told apart in one way only */
  function severalOf (run) {
    if (WHOLE_NUMBERS.test(run)) {
      return run.split(/[ –-]+/).map(read)
    }
    const ways = digitsOf(run).length > 17 && run.length < LONGEST ? waysOf(run.match(/\(?\+?[ (]*\d+\)?/g)) : []
    return ways.length === 1 ? ways[0] : []
  }

  function waysOf (groups) {
    return groups.length === 0 ? [[]] : groups.flatMap((_, i) => {
      const first = read(groups.slice(0, i + 1).join(' '))
      return first.number ? waysOf(groups.slice(i + 1)).map((rest) => [first, ...rest]) : []
    })
  }

  const text = withoutFloat(GROUPED.test(clean) ? clean.replaceAll(',', '') : clean)
  for (const each of lostIn(clean) === 'scientific' ? [clean] : text.split(BETWEEN)) {
    const part = withoutFloat(each.trim())
    const lost = lostIn(part)
    lost ? heard.refused.push(lost) : tellPart(part)
  }
  return heard
}

function digitsOf (text) {
  return text.replace(/\D/g, '')
}
