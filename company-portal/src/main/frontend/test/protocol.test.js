// The whole exchange against a server made of the same library's other half, and of an index written
// here by the published layout. That both sides also agree with the real server is for the system tests.
import assert from 'node:assert/strict'
import { createHash, createCipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { beforeEach, test } from 'node:test'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { NotChecked, check, pointsOf } from '../check/protocol.js'

const { voprf } = ristretto255_oprf
const NUMBER = { kind: 'phone', text: 'phone:+84912345678' }
const OTHER = { kind: 'phone', text: 'phone:+84912345679' }
const SLOTS = 8
const BITS = 3

let keys, pins, leaks, answers, asked

beforeEach(() => {
  keys = { 'phone@1': voprf.generateKeyPair(), 'phone@2': voprf.generateKeyPair(), 'national_id@1': voprf.generateKeyPair() }
  pins = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, base64url(key.publicKey)]))
  leaks = { 1: { [NUMBER.text]: [3, 9] } }
  answers = {}
  asked = []
  globalThis.fetch = async (path, options = {}) => {
    asked.push({ path, ...options })
    const name = path.split('/')[3]
    return answers[name]?.(options) ?? server[name](path, options)
  }
})

test('finds the leaks that hold a number, and none for another', async () => {
  assert.deepEqual(await leaksOf(NUMBER), ['third', 'ninth'])
  assert.deepEqual(await leaksOf(OTHER), [])
})

test('follows a chain of more than three leaks', async () => {
  leaks[1][NUMBER.text] = [1, 2, 3, 4, 5, 6, 7]
  assert.deepEqual(await leaksOf(NUMBER), ['third'])
  leaks[1][NUMBER.text] = [1, 2, 4, 5, 6, 7, 9]
  assert.deepEqual(await leaksOf(NUMBER), ['ninth'])
})

test('merges what every served epoch knows', async () => {
  leaks[2] = { [NUMBER.text]: [9] }
  leaks[1] = { [NUMBER.text]: [3] }
  assert.deepEqual(await leaksOf(NUMBER), ['third', 'ninth'])
})

test('checks each kind under its own key', async () => {
  leaks[1]['nid:VN:912345678'] = [9]
  const { answers } = await check([NUMBER, { kind: 'national_id', text: 'nid:VN:912345678' }], pins, () => {})
  assert.deepEqual(answers, [{ kind: 'phone', leaks: ['third', 'ninth'] }, { kind: 'national_id', leaks: ['ninth'] }])
})

test('says so before anything is published', async () => {
  leaks = {}
  assert.equal((await check([NUMBER], pins, () => {})).published, false)
})

test('works out the points under every key in use, and fetches no bucket for them', async () => {
  const points = await pointsOf(NUMBER, pins, () => {})
  assert.deepEqual(points.map(({ epoch }) => epoch).sort(), [1, 2])
  for (const { epoch, point } of points) {
    assert.equal(point, base64url(pointOf(epoch, NUMBER.text)))
  }
  assert.ok(asked.every((each) => !each.path.includes('buckets')))
})

test('sends neither the number nor a hash of it', async () => {
  await leaksOf(NUMBER)
  const sent = asked.map((each) => each.path + ' ' + (each.body ?? '')).join('\n')
  for (const algorithm of ['sha256', 'sha1', 'md5', 'sha512']) {
    const hash = createHash(algorithm).update(NUMBER.text)
    assert.ok(!sent.includes(hash.copy().digest('hex')) && !sent.includes(hash.digest('base64url')))
  }
  assert.ok(!sent.includes('912345678'))
  assert.ok(asked.every((each) => each.credentials === 'omit'))
})

test('blinds the same number differently each time', async () => {
  await leaksOf(NUMBER)
  await leaksOf(NUMBER)
  const [first, second] = asked.filter((each) => each.body).map((each) => JSON.parse(each.body).blinded[0])
  assert.notEqual(first, second)
})

test('a falsified proof is no answer', async () => {
  for (const spoil of [
    (answer) => ({ ...answer, proof: flipped(answer.proof) }),
    (answer) => ({ ...answer, evaluated: [base64url(voprf.blind(new Uint8Array(1)).blinded)] }),
    (answer) => ({ ...answer, evaluated: [base64url(new Uint8Array(32))] }),
    (answer) => ({ ...answer, evaluated: [] }),
    (answer) => ({ ...answer, proof: answer.proof.slice(4) })
  ]) {
    answers.evaluate = async (options) => json(spoil(await (await server.evaluate('', options)).json()))
    await notChecked('proof')
  }
})

test('an evaluation under a key that is not pinned is no answer', async () => {
  answers.evaluate = (options) => {
    const { blinded } = JSON.parse(options.body)
    const other = voprf.generateKeyPair()
    const { evaluated, proof } = voprf.blindEvaluate(other.secretKey, other.publicKey, bytes(blinded[0]))
    return json({ evaluated: [base64url(evaluated)], proof: base64url(proof), generation: 1, token: 't' })
  }
  await notChecked('proof')
})

test('a published key that is not the pinned one is no answer', async () => {
  pins['phone@1'] = pins['phone@2']
  await notChecked('proof')
  delete pins['phone@1']
  await notChecked('proof')
})

test('a bucket of another length is no answer', async () => {
  answers.buckets = () => new Response(new Uint8Array(16))
  await notChecked('silent')
})

test('asks for no bucket whose number would tell which number it is', async () => {
  for (const bucketBits of [21, 30, 32, -1, null, 'x']) {
    answers.parameters = async () => {
      const told = await server.parameters().json()
      told.indexes[0].bucketBits = bucketBits
      return json(told)
    }
    await notChecked('silent')
  }
  assert.ok(asked.every((each) => !each.path.includes('buckets')))
})

test('names a leak that was published while it was being looked for', async () => {
  answers.parameters = async () => {
    const told = await server.parameters().json()
    delete answers.parameters
    return json({ ...told, indexes: [{ ...told.indexes[0], generation: 0 }], leaks: [] })
  }
  assert.deepEqual(await leaksOf(NUMBER), ['third', 'ninth'])
})

test('too many checks: says how long to wait', async () => {
  answers.evaluate = () => new Response('', { status: 429, headers: { 'retry-after': '17' } })
  const refusal = await notChecked('busy')
  assert.equal(refusal.seconds, 17)
})

test('what fails on the way is no answer', async () => {
  for (const name of ['parameters', 'challenge', 'evaluate', 'buckets']) {
    for (const status of [400, 401, 404, 500, 503]) {
      answers = { [name]: () => new Response('', { status }) }
      await notChecked('silent')
    }
  }
  answers = { parameters: () => json({ suite: 'P256-SHA256', keys: [], indexes: [], leaks: [] }) }
  await notChecked('silent')
  answers = { parameters: () => { throw new TypeError('network') } }
  await assert.rejects(check([NUMBER], pins, () => {}), TypeError)
})

test('a puzzle without a solution is no answer', async () => {
  answers.challenge = () => json({ algorithm: 'SHA-256', challenge: '0'.repeat(64), maxnumber: 600, salt: 's', signature: 'x' })
  await notChecked('silent')
})

const server = {
  parameters: () => json({
    suite: 'ristretto255-SHA512',
    keys: Object.entries(keys).map(([name, key]) => ({ kind: name.split('@')[0], epoch: +name.split('@')[1], publicKey: base64url(key.publicKey) })),
    indexes: Object.keys(leaks).map(Number).map((epoch) => ({ generation: epoch, epoch, bucketBits: BITS, bucketBytes: 16 * SLOTS })),
    normaliserVersion: 1,
    leaks: [{ number: 3, name: 'third' }, { number: 9, name: 'ninth' }]
  }),
  challenge: () => {
    const salt = randomBytes(8).toString('hex') + '?expires=9999999999'
    const challenge = createHash('sha256').update(salt + 700).digest('hex')
    return json({ algorithm: 'SHA-256', challenge, maxnumber: 2000, salt, signature: 'signed' })
  },
  evaluate: async (path, options) => {
    const { kind, epoch, blinded, proofOfWork } = JSON.parse(options.body)
    assert.equal(JSON.parse(atob(proofOfWork)).number, 700)
    const { secretKey, publicKey } = keys[`${kind}@${epoch}`]
    const { evaluated, proof } = voprf.blindEvaluate(secretKey, publicKey, bytes(blinded[0]))
    return json({ evaluated: [base64url(evaluated)], proof: base64url(proof), generation: epoch, token: 'token' })
  },
  buckets: (path, { headers }) => {
    assert.equal(headers.authorization, 'Bearer token')
    const [generation, number] = path.split('/').slice(4).map(Number)
    return new Response(bucket(generation, number))
  }
}

function bucket (generation, number) {
  const bytes = randomBytes(16 * SLOTS)
  let slot = 1
  for (const [text, numbers] of Object.entries(leaks[generation])) {
    const kind = text.startsWith('nid') ? 'national_id' : 'phone'
    const output = voprf.evaluate(keys[`${kind}@${generation}`].secretKey, Buffer.from(text))
    const point = Buffer.from(hkdfSync('sha512', output, '', 'breachportal run v1', 16))
    for (let position = 0; position * 3 < numbers.length && point[0] >> 8 - BITS === number; position++) {
      entry(generation, point, position, numbers).copy(bytes, 16 * slot++)
    }
  }
  return bytes
}

function entry (generation, point, position, numbers) {
  const seed = Buffer.alloc(8)
  seed.writeBigUInt64BE(BigInt(generation))
  const key = createHash('sha256').update('breachportal generation v2').update(seed).digest()
  const block = Buffer.from(point)
  block.writeUInt16BE(block.readUInt16BE(14) ^ position, 14)
  const entry = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false).update(block)
  for (let i = 0; i < 16; i++) {
    entry[i] ^= block[i]
  }
  const words = [0, 1, 2].map((i) => numbers[3 * position + i] ?? 0)
  const flags = 3 * (position + 1) < numbers.length ? 1 : 0
  for (const [i, word] of [...words, flags].entries()) {
    entry.writeUInt16BE(entry.readUInt16BE(8 + 2 * i) ^ word, 8 + 2 * i)
  }
  return entry
}

function pointOf (epoch, text) {
  const output = voprf.evaluate(keys[`phone@${epoch}`].secretKey, Buffer.from(text))
  return Buffer.from(hkdfSync('sha512', output, '', 'breachportal run v1', 16))
}

async function leaksOf (identifier) {
  return (await check([identifier], pins, () => {})).answers[0].leaks
}

async function notChecked (reason) {
  let refusal
  await assert.rejects(leaksOf(NUMBER), (error) => {
    refusal = error
    return error instanceof NotChecked && error.reason === reason
  })
  return refusal
}

function flipped (text) {
  const spoiled = bytes(text)
  spoiled[40] ^= 1
  return base64url(spoiled)
}

function json (value) {
  return new Response(JSON.stringify(value))
}

function base64url (value) {
  return Buffer.from(value).toString('base64url')
}

function bytes (text) {
  return new Uint8Array(Buffer.from(text, 'base64url'))
}
