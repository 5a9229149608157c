// Installs the client that the tests use, when its lock file has changed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const installed = join(here, 'node_modules/.installed')
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8')

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  const { status } = spawnSync('npm', options, { cwd: here, stdio: 'inherit' })
  if (status !== 0) {
    throw new Error('npm ci failed; Node 20 or later with npm is needed')
  }
  writeFileSync(installed, lock)
}
