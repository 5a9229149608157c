// Copies the faces of the PDF rendering, and their licence (OFL), from npm packages into
// <classes>/breachportal/rendering/pdf/fonts. Does nothing when they are there already.
//
// usage: node fetch.mjs <classes folder>
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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

// The radicals U+2E80 to U+2FDF share their glyphs with ideographs.
const RADICALS = { first: 0x2E80, last: 0x2FDF }

const state = createHash('sha256')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(readFileSync(join(here, 'package-lock.json')))
  .update(JSON.stringify(files))
  .digest('hex')
const stateFile = join(target, '..', 'fonts.state')

if (!existsSync(stateFile) || readFileSync(stateFile, 'utf8') !== state) {
  install()
  mkdirSync(target, { recursive: true })
  for (const [name, source] of Object.entries(files)) {
    writeFileSync(join(target, name), name.startsWith('NotoSansSC-R')
      ? withoutRadicals(readFileSync(join(modules, source)))
      : readFileSync(join(modules, source)))
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

// Takes the radicals out of the character map (cmap, format 12), so that text copied from a PDF has
// the ideograph and not the radical that looks the same. The licence allows it: OFL, no reserved name.
function withoutRadicals (font) {
  const tables = font.readUInt16BE(4)
  const cmap = Array.from({ length: tables }, (_, i) => 12 + 16 * i)
    .find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  const start = font.readUInt32BE(cmap + 8)
  let patched = 0
  const subtables = new Set(Array.from({ length: font.readUInt16BE(start + 2) },
    (_, i) => start + font.readUInt32BE(start + 4 + 8 * i + 4)))
  for (const at of subtables) {
    if (font.readUInt16BE(at) === 12) {
      patchGroups(font, at)
      patched++
    }
  }
  if (patched === 0) {
    throw new Error('the face has no character map of format 12')
  }
  return font
}

function patchGroups (font, at) {
  const kept = []
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i
    const [first, last, glyph] = [0, 4, 8].map((offset) => font.readUInt32BE(group + offset))
    if (first < RADICALS.first) {
      kept.push([first, Math.min(last, RADICALS.first - 1), glyph])
    }
    if (last > RADICALS.last) {
      const from = Math.max(first, RADICALS.last + 1)
      kept.push([from, last, glyph + from - first])
    }
  }
  kept.forEach((group, i) => group.forEach((value, j) => font.writeUInt32BE(value, at + 16 + 12 * i + 4 * j)))
  font.writeUInt32BE(kept.length, at + 12)
}
