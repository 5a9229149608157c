// Lets the form of alerts send points in place of what is to be watched. Without this script, or where
// the browser lacks what it needs, the form goes to the server as it is.
import { clear, refuse, wordsOf } from './form.js'
import { read } from './identifier.js'
import { pointsOf } from './protocol.js'

const form = document.querySelector('[data-alerts]')

if (form && globalThis.crypto?.subtle) {
  begin(form)
}

function begin (form) {
  const { identifier, email, kind, points } = form.elements
  const words = wordsOf(form)
  const status = form.querySelector('[role=status]')
  const keys = Object.fromEntries(form.dataset.pins.split(' ').map((pin) => pin.split('=')))
  let busy = false
  form.querySelectorAll('[data-mode]').forEach((each) => { each.hidden = each.dataset.mode !== 'page' })

  // A page that the browser kept comes back as it was left: without what was typed being sent.
  addEventListener('pageshow', () => {
    identifier.disabled = false
    points.value = ''
    status.textContent = ''
  })

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) {
      return
    }
    busy = true
    clear()
    try {
      await send()
    } catch ({ reason }) {
      refuse(identifier, words[reason] ?? words.silent)
    } finally {
      status.textContent = ''
      busy = false
    }
  })

  async function send () {
    const typed = identifier.value.trim()
    const { identifiers, refusal } = read(typed)
    const meant = identifiers.length > 1 ? identifiers.filter((each) => each.kind === kind.value) : identifiers
    if (refusal) {
      return refuse(identifier, words[typed ? refusal : 'nothing'] ?? words.not_this_kind)
    }
    if (meant.length === 0) {
      form.querySelector('[data-kind]').hidden = false
      return refuse(identifier, words.kind)
    }
    if (!email.value.trim() || !email.validity.valid) {
      return refuse(email, words.email)
    }
    // The address to write to is known to the server anyway, and must be, to be the one that is watched.
    if (meant[0].text === 'email:' + email.value.trim().toLowerCase()) {
      identifier.value = email.value.trim()
    } else {
      status.textContent = words.puzzle
      const found = await pointsOf(meant[0], keys, (step) => { status.textContent = words[step] })
      points.value = found.map(({ epoch, point }) => epoch + '.' + point).join(' ')
      identifier.disabled = true
    }
    form.submit()
  }
}
