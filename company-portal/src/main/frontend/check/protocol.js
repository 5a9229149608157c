// The private check, protocol v1: blind, prove work, have it evaluated, verify, fetch one bucket and
// look in it. The identifier, its hash and what comes of it never leave this file but blinded.
import { ristretto255_oprf } from '@noble/curves/ed25519.js'

const { voprf } = ristretto255_oprf
const { subtle } = crypto
const SUITE = 'ristretto255-SHA512'
const TIMEOUT_MILLIS = 30_000
const MOST_WORK = 20_000_000
const ENTRY_BYTES = 16
// A bucket's number says that many bits of what a number becomes, to who has the keys: a country has
// about 2^30 numbers, so that some thousand others share them. What asks for more is not answered.
const MOST_BUCKET_BITS = 20

/** Why nothing is known: `proof`, `busy` (then with the seconds to wait) or `silent`. */
export class NotChecked extends Error {
  constructor (reason, seconds) {
    super(reason)
    this.reason = reason
    this.seconds = seconds
  }
}

/**
 * Checks identifiers under every epoch that is served.
 *
 * @param {{kind: string, text: string}[]} identifiers what to check
 * @param {Record<string, string>} pins the public keys by kind and epoch, such as `phone@1`
 * @param {(step: string) => void} progress hears `puzzle` and `look`
 * @returns {Promise<{answers: {kind: string, leaks: string[]}[], published: boolean}>} for each the
 *   names of the leaks it is in; and whether there is an index at all
 * @throws {NotChecked} when any part could not be checked; never to be read as "in none"
 */
export async function check (identifiers, pins, progress) {
  let parameters = await json('parameters')
  if (parameters.suite !== SUITE) {
    throw new NotChecked('silent')
  }
  const answers = []
  for (const { kind, text } of identifiers) {
    const numbers = new Set()
    for (const { epoch } of parameters.indexes) {
      const found = await evaluateAndLook(kind, text, epoch, parameters, pins, progress)
      parameters = found.parameters
      found.leaks.forEach((leak) => numbers.add(leak))
    }
    const leaks = parameters.leaks.filter((leak) => numbers.has(leak.number)).map((leak) => leak.name)
    answers.push({ kind, leaks })
  }
  return { answers, published: parameters.indexes.length > 0 }
}

/**
 * Works out what an identifier is in every epoch whose keys are in use: what a run holds in its place.
 *
 * @param {{kind: string, text: string}} identifier what it is
 * @param {Record<string, string>} pins as for {@link check}
 * @param {(step: string) => void} progress as for {@link check}
 * @returns {Promise<{epoch: number, point: string}[]>} the points, 16 bytes each, in base64url
 * @throws {NotChecked} when one could not be had
 */
export async function pointsOf ({ kind, text }, pins, progress) {
  const parameters = await json('parameters')
  if (parameters.suite !== SUITE) {
    throw new NotChecked('silent')
  }
  const points = []
  for (const { epoch } of parameters.keys.filter((key) => key.kind === kind)) {
    const { point } = await evaluate(kind, text, epoch, parameters, pins, progress)
    points.push({ epoch, point: encode(point) })
  }
  return points
}

async function evaluateAndLook (kind, text, epoch, parameters, pins, progress) {
  const { point, answer } = await evaluate(kind, text, epoch, parameters, pins, progress)
  const told = await tellOf(answer.generation, epoch, parameters)
  const bucket = await bucketOf(point, told.index, answer.token)
  return { leaks: await leaksIn(bucket, point, told.index.generation), parameters: told.parameters }
}

async function evaluate (kind, text, epoch, parameters, pins, progress) {
  const pin = pins[`${kind}@${epoch}`]
  if (!pin || !parameters.keys.some((key) => key.kind === kind && key.epoch === epoch && key.publicKey === pin)) {
    throw new NotChecked('proof')
  }
  const input = new TextEncoder().encode(text)
  const { blind, blinded } = voprf.blind(input)
  progress('puzzle')
  const proofOfWork = await solve(await json('challenge'))
  progress('look')
  const body = JSON.stringify({ kind, epoch, blinded: [encode(blinded)], proofOfWork })
  const answer = await json('evaluate', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const output = finish(input, blind, blinded, answer, decode(pin))
  return { point: await pointOf(output), answer }
}

function finish (input, blind, blinded, answer, key) {
  try {
    return voprf.finalize(input, blind, decode(answer.evaluated[0]), blinded, key, decode(answer.proof))
  } catch {
    throw new NotChecked('proof')
  }
}

/** A generation can be published between two requests, with a leak that had no name before; then the
 * parameters are asked again. */
async function tellOf (generation, epoch, parameters) {
  const same = (index) => index.generation === generation && index.epoch === epoch
  const told = parameters.indexes.some(same) ? parameters : await json('parameters')
  const index = told.indexes.find(same)
  if (!index) {
    throw new NotChecked('silent')
  }
  return { index, parameters: told }
}

async function bucketOf (point, { generation, bucketBits, bucketBytes }, token) {
  if (!Number.isInteger(bucketBits) || bucketBits < 0 || bucketBits > MOST_BUCKET_BITS) {
    throw new NotChecked('silent')
  }
  const number = bucketBits === 0 ? 0 : new DataView(point.buffer).getUint32(0) >>> 32 - bucketBits
  const response = await ask(`buckets/${generation}/${number}`, { headers: { authorization: 'Bearer ' + token } })
  const bytes = new DataView(await response.arrayBuffer())
  if (bytes.byteLength !== bucketBytes || bucketBytes % ENTRY_BYTES !== 0) {
    throw new NotChecked('silent')
  }
  return bytes
}

async function pointOf (output) {
  const secret = await subtle.importKey('raw', output, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode('breachportal run v1')
  return new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-512', salt: new Uint8Array(), info }, secret, 128))
}

/** An entry is a tag and, under a pad, three leaks of 16 bits and 16 bits of flags. */
async function leaksIn (bucket, point, generation) {
  const leaks = []
  let chained = true
  for (let position = 0; chained && position < bucket.byteLength / ENTRY_BYTES; position++) {
    chained = false
    const mask = await maskOf(point, generation, position)
    for (let at = 0; at < bucket.byteLength; at += ENTRY_BYTES) {
      if (bucket.getBigUint64(at) === mask.getBigUint64(0)) {
        const word = (i) => bucket.getUint16(at + 8 + 2 * i) ^ mask.getUint16(8 + 2 * i)
        leaks.push(...[0, 1, 2].map(word).filter((leak) => leak > 0))
        chained = (word(3) & 1) === 1
      }
    }
  }
  return leaks
}

/** AES of the point under the generation's public key, XOR the point; in CBC, whose first block is that. */
async function maskOf (point, generation, position) {
  const seed = new Uint8Array([...new TextEncoder().encode('breachportal generation v2'), ...new Uint8Array(8)])
  new DataView(seed.buffer).setBigUint64(seed.length - 8, BigInt(generation))
  const key = await subtle.importKey('raw', await subtle.digest('SHA-256', seed), 'AES-CBC', false, ['encrypt'])
  const block = Uint8Array.from(point)
  block[14] ^= position >> 8
  block[15] ^= position
  const iv = new Uint8Array(ENTRY_BYTES)
  const cipher = new Uint8Array(await subtle.encrypt({ name: 'AES-CBC', iv }, key, block))
  return new DataView(block.map((byte, i) => byte ^ cipher[i]).buffer)
}

/** ALTCHA: the number whose digits, after the salt, hash to the challenge. */
async function solve ({ algorithm, challenge, maxnumber, salt, signature }) {
  const text = new TextEncoder()
  const hash = (number) => subtle.digest('SHA-256', text.encode(salt + number))
  const last = Math.min(maxnumber, MOST_WORK)
  // Thirty-two bits of a hash would fit by chance once in a thousand of the hardest puzzles.
  const wanted = BigInt('0x' + challenge.slice(0, 16))
  for (let from = 0; from <= last; from += 512) {
    const hashes = await Promise.all(Array.from({ length: 512 }, (_, i) => hash(from + i)))
    const at = hashes.findIndex((each) => new DataView(each).getBigUint64(0) === wanted)
    if (at >= 0) {
      return btoa(JSON.stringify({ algorithm, challenge, number: from + at, salt, signature }))
    }
  }
  throw new NotChecked('silent')
}

async function json (path, options) {
  return (await ask(path, options)).json()
}

async function ask (path, options) {
  const response = await fetch('/v1/check/' + path, {
    ...options,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MILLIS)
  })
  if (response.status === 429) {
    throw new NotChecked('busy', Number(response.headers.get('retry-after')) || 60)
  }
  if (!response.ok) {
    throw new NotChecked('silent')
  }
  return response
}

function encode (bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

function decode (text) {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt())
}
