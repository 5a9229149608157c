// Builds the portal's styles, faces and scripts into <classes>/META-INF/resources/assets, each file
// under a name that carries the hash of its content, and writes <classes>/assets.properties, which
// maps the plain names to the hashed ones, and scripts to their Subresource Integrity. Fails when the
// scripts of the check's page outgrow their budget. Does nothing when no input has changed.
//
// usage: node build.mjs <classes folder>
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

/** What the page of the check may load as script, compressed. */
const SCRIPT_BUDGET_BYTES = 20_000

const here = dirname(fileURLToPath(import.meta.url))
const classes = resolve(process.argv[2] ?? join(here, '../../../target/classes'))
const assets = join(classes, 'META-INF/resources/assets')
const manifest = join(classes, 'assets.properties')
const modules = join(here, 'node_modules')

const inputs = filesUnder(here)
const state = digest(inputs.map((file) => relative(here, file) + digest(readFileSync(file))).join('\n'))
const installed = digest(readFileSync(join(here, 'package-lock.json')))
const stateFile = join(classes, '..', 'front-end.state')
const installedFile = join(modules, '.installed')

if (sameAs(stateFile, state) && existsSync(manifest)) {
  process.exit(0)
}
if (!sameAs(installedFile, installed)) {
  install()
}
const { compile } = await import('sass')

/**
 * What the check needs of the library. Its errors keep their types and lose their sentences: nobody reads these, and they
 * are a tenth of it. Of the three modes of RFC 9497 only the verifiable one is spoken.
 */
const onlyWhatIsNeeded = {
  name: 'only-what-is-needed',
  setup (build) {
    build.onLoad({ filter: /node_modules.@noble.*\.js$/ }, ({ path }) => {
      const library = readFileSync(path, 'utf8')
      const needed = basename(path) === 'oprf.js' ? withVerifiableMode(library) : library
      return { contents: needed.replaceAll(/throw new (\w*Error)\((?:[^;\n]|\n(?!\s*}))*?\);/g, 'throw new $1();') }
    })
  }
}

function withVerifiableMode (library) {
  const modes = /const res = \{ name, oprf, voprf, poprf, [^\n]*\};/
  const other = /(const oprf = )(Object\.freeze\()/
  if (!modes.test(library) || !other.test(library)) {
    throw new Error('the library names its modes in another way')
  }
  return library.replace(modes, 'const res = { voprf };').replace(other, '$1/* @__PURE__ */ $2')
}

rmSync(assets, { recursive: true, force: true })
mkdirSync(assets, { recursive: true })
const names = new Map()
for (const file of ['latin', 'latin-ext', 'vietnamese'].flatMap(faces)) {
  publish(basename(file), readFileSync(file))
}
for (const file of filesUnder(join(here, 'images'))) {
  publish(basename(file), readFileSync(file))
}
const scriptBytes = await publishScript('portal.js', 'scripts/portal.js') + await publishScript('check.js', 'check/page.js')
if (scriptBytes > SCRIPT_BUDGET_BYTES) {
  throw new Error(`the check's scripts are ${scriptBytes} bytes compressed; ${SCRIPT_BUDGET_BYTES} are allowed`)
}
for (const name of ['desk.js', 'follow.js', 'upload.js']) {
  await publishScript(name, 'scripts/' + name)
}
await publishScript('alerts.js', 'check/alerts.js')
const css = styles()
publish('portal.css', Buffer.from(css))
writeFileSync(manifest, [...names].map(([plain, hashed]) => `${plain}=${hashed}\n`).sort().join(''))
writeFileSync(stateFile, state)
console.log(`front end: ${names.size} files, portal.css ${Math.round(css.length / 1024)} KB, scripts ${scriptBytes} bytes compressed`)

function styles () {
  const { css } = compile(join(here, 'styles/portal.scss'), {
    loadPaths: [modules],
    style: 'compressed',
    quietDeps: true
  })
  return css.replaceAll(/asset\("([^"]+)"\)/g, (_, plain) => {
    if (!names.has(plain)) {
      throw new Error(`the styles name ${plain}, which is not there`)
    }
    return `url(${names.get(plain)})`
  })
}

/** @returns the script's compressed length */
async function publishScript (plain, entry) {
  const { build } = await import('esbuild')
  const { minify } = await import('terser')
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    plugins: [onlyWhatIsNeeded]
  })
  const { code } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true, keep_fargs: false }
  })
  const bytes = Buffer.from(code)
  publish(plain, bytes)
  names.set(plain + '.integrity', 'sha384-' + createHash('sha384').update(bytes).digest('base64'))
  return gzipSync(bytes, { level: 9 }).length
}

function faces (subset) {
  const folder = join(modules, '@fontsource/be-vietnam-pro/files')
  return [400, 600, 700].map((weight) => join(folder, `be-vietnam-pro-${subset}-${weight}-normal.woff2`))
}

function publish (plain, bytes) {
  const hashed = basename(plain, extname(plain)) + '.' + digest(bytes).slice(0, 12) + extname(plain)
  writeFileSync(join(assets, hashed), bytes)
  names.set(plain, hashed)
}

function install () {
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  const { status } = spawnSync('npm', options, { cwd: here, stdio: 'inherit' })
  if (status !== 0) {
    throw new Error('npm ci failed; Node 20 or later with npm is needed')
  }
  writeFileSync(installedFile, installed)
}

function filesUnder (folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)])
}

function sameAs (file, text) {
  return existsSync(file) && readFileSync(file, 'utf8') === text
}

function digest (content) {
  return createHash('sha256').update(content).digest('hex')
}
