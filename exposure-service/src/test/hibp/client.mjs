// Calls functions of the client one after the other and prints what each came to.
//
// usage: node client.mjs BASE_URL < calls
//   calls   a JSON list of [function, ...arguments]; the last argument is the options, an object
//   prints  a JSON list of { value } or { error: { name, message, retryAfterSeconds } }
import * as hibp from 'hibp'
import { readFileSync } from 'node:fs'

const baseUrl = process.argv[2]
const outcomes = []
for (const [name, ...given] of JSON.parse(readFileSync(0, 'utf8'))) {
  const options = { ...given.pop(), baseUrl }
  try {
    outcomes.push({ value: await hibp[name](...given, options) })
  } catch ({ name, message, retryAfterSeconds }) {
    outcomes.push({ error: { name, message, retryAfterSeconds } })
  }
}
console.log(JSON.stringify(outcomes))
