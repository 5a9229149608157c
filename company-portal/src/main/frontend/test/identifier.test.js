import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { build } from 'esbuild'

const { read } = await bundled('../check/identifier.js')
const TABLE = new URL('../../../../../check-client/src/test/resources/breachportal/check/typed-identifiers.tsv', import.meta.url)

for (const [typed, expected] of rows()) {
  test(`reads ${JSON.stringify(typed)} as the service does`, () => {
    const { identifiers, refusal } = read(typed)
    assert.equal(refusal ? '!' + refusal : identifiers.map((each) => each.text).join(' '), expected)
  })
}

test('says which kind each identifier is', () => {
  assert.deepEqual(read('912345678').identifiers.map((each) => each.kind), ['phone', 'national_id'])
  assert.equal(read('a@example.org').identifiers[0].kind, 'email')
})

test('cuts no text that is too long: what is left of it would be of somebody else', () => {
  assert.equal(read('x; '.repeat(105) + 'reader@example.org').refusal, 'too_long')
  assert.equal(read('x; '.repeat(100) + 'reader@example.org').identifiers[0].text, 'email:reader@example.org')
})

function rows () {
  return readFileSync(TABLE, 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([typed, expected]) => [typed.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(parseInt(code, 16))), expected])
}

async function bundled (path) {
  const entryPoints = [new URL(path, import.meta.url).pathname]
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'esm', charset: 'utf8' })
  return import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].text).toString('base64'))
}
