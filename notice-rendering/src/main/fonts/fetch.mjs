// Copies the faces of the PDF rendering, and their licence (OFL), from npm packages into
// <classes>/breachportal/rendering/pdf/fonts. Does nothing when they are there already.
//
// usage: node fetch.mjs <classes folder>
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const classes = resolve(process.argv[2] ?? join(here, '../../../target/classes'))
const target = join(classes, 'breachportal/rendering/pdf/fonts')
const modules = join(here, 'node_modules/@expo-google-fonts')

// One weight of the Chinese face is 10 MB, so there is one: Chinese emphasis is by size and colour.
const files = {
  'BeVietnamPro-Regular.ttf': 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'BeVietnamPro-SemiBold.ttf': 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  'BeVietnamPro-OFL.txt': 'be-vietnam-pro/LICENSE_FONT',
  'NotoSansSC-Regular.ttf': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC-OFL.txt': 'noto-sans-sc/LICENSE_FONT'
}

const state = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .update(JSON.stringify(files))
  .digest('hex')
const stateFile = join(target, '..', 'fonts.state')

if (!existsSync(stateFile) || readFileSync(stateFile, 'utf8') !== state) {
  install()
  mkdirSync(target, { recursive: true })
  for (const [name, source] of Object.entries(files)) {
    copyFileSync(join(modules, source), join(target, name))
  }
  writeFileSync(stateFile, state)
}

function install () {
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  const { status } = spawnSync('npm', options, { cwd: here, stdio: 'inherit' })
  if (status !== 0) {
    throw new Error('npm ci failed; Node 20 or later with npm is needed')
  }
}
