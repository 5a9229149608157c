// Makes the check's form answer in the page. Without this script, or where the browser lacks what it
// needs, the form goes to the server as it always did.
import { clear, refuse, wordsOf } from './form.js'
import { read } from './identifier.js'
import { check } from './protocol.js'

const form = document.querySelector('[data-check]')

if (form && globalThis.crypto?.subtle) {
  begin(form)
}

function begin (form) {
  const { answers, pins } = form.dataset
  const words = wordsOf(form)
  const status = form.querySelector('[role=status]')
  const keys = Object.fromEntries(pins.split(' ').map((pin) => pin.split('=')))
  let busy = false
  form.querySelectorAll('[data-mode]').forEach((each) => { each.hidden = each.dataset.mode !== 'page' })

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) {
      return
    }
    busy = true
    clear()
    try {
      const typed = form.identifier.value.trim()
      const { identifiers, refusal } = read(typed)
      if (refusal) {
        refuse(form.identifier, words[typed ? refusal : 'nothing'] ?? words.not_this_kind)
      } else {
        await answer(identifiers)
      }
    } catch ({ reason, seconds }) {
      refuse(form.identifier, (words[reason] ?? words.silent).replace('#', seconds))
    } finally {
      status.textContent = ''
      busy = false
    }
  })

  // All cards are fetched, before anything is known: what is asked for says nothing of the answer.
  async function answer (identifiers) {
    status.textContent = words.puzzle
    const page = fetch(answers, { credentials: 'omit' }).then((response) => response.ok ? response.text() : Promise.reject(response))
    const [text, found] = await Promise.all([page, check(identifiers, keys, (step) => { status.textContent = words[step] })])
    show(new DOMParser().parseFromString(text, 'text/html'), found)
  }

  function show (page, { answers, published }) {
    const part = (name) => page.querySelector(`template[data-part="${name}"]`)?.content.cloneNode(true)
    if (!published && page.querySelector('[data-leak]')) {
      throw new Error('an index is withheld')
    }
    const found = answers.filter((each) => each.leaks.length > 0)
    const parts = found.length > 0 ? [] : [part('none')]
    for (const { kind, leaks } of found) {
      const head = part(leaks.length === 1 ? kind + '-one' : kind)
      head.querySelector('h1').textContent = head.querySelector('h1').textContent.replace('#', leaks.length)
      parts.push(head, ...leaks.map((leak) => cardOf(page, leak) ?? newCard(part('new'), leak)))
    }
    history.pushState(null, '', '/check')
    addEventListener('popstate', () => location.reload())
    document.title = page.title
    const main = form.closest('main')
    main.replaceChildren(...parts, part('end'))
    main.querySelector('h1').focus()
    scrollTo(0, 0)
  }

  function cardOf (page, leak) {
    return page.querySelector(`template[data-leak="${leak}"]`)?.content.cloneNode(true)
  }

  // A leak can be in the index for some seconds before its card is in the catalogue.
  function newCard (card, leak) {
    card.querySelector('h2').textContent = leak
    return card
  }
}
