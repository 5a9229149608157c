// A large file shows how much of it has left, and can be stopped.
const LARGE_BYTES = 4_000_000

for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', (event) => {
    const file = form.querySelector('input[type=file]').files[0]
    if (file?.size >= LARGE_BYTES) {
      event.preventDefault()
      send(form, event.submitter?.getAttribute('formaction') ?? form.action)
    }
  })
}

function send (form, address) {
  const begun = Date.now()
  const { status, words, told, bar, stop } = parts()
  const request = new XMLHttpRequest()
  addEventListener('beforeunload', stay)
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    bar.max = total
    bar.value = loaded
    const sent = loaded < total
    words.textContent = sent ? `${megabytes(loaded)} of ${megabytes(total)} MB sent${left(begun, loaded, total)}` : form.dataset.upload
    const tenth = sent ? `${Math.floor(10 * loaded / total)}0 % sent` : form.dataset.upload
    if (told.textContent !== tenth) {
      told.textContent = tenth
    }
  })
  request.addEventListener('load', () => {
    removeEventListener('beforeunload', stay)
    if (request.status < 400) {
      location.assign(request.responseURL)
      return
    }
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
    const page = answer.querySelector('main')
    if (page) {
      document.title = answer.title
      document.querySelector('main').replaceWith(page)
      page.querySelector('[autofocus]')?.focus()
      scrollTo(0, 0)
    } else {
      broke()
    }
  })
  request.addEventListener('error', broke)
  function broke () {
    removeEventListener('beforeunload', stay)
    words.textContent = told.textContent = 'The connection broke. Nothing was kept. Upload the file again.'
    bar.remove()
    stop.remove()
    form.hidden = false
  }
  stop.addEventListener('click', () => {
    removeEventListener('beforeunload', stay)
    request.abort()
    location.reload()
  })
  document.querySelector('[data-sending]')?.remove()
  form.hidden = true
  form.after(status)
  request.open('POST', address)
  request.send(new FormData(form))
}

function parts () {
  const status = document.createElement('div')
  const words = document.createElement('p')
  const told = document.createElement('p')
  const bar = document.createElement('progress')
  const stop = document.createElement('button')
  status.dataset.sending = ''
  words.className = 'govuk-label govuk-label--m'
  words.textContent = 'Sending the file'
  // What is seen changes many times a second; what is read out, ten times in all.
  words.setAttribute('aria-hidden', 'true')
  told.className = 'govuk-visually-hidden'
  told.setAttribute('role', 'status')
  bar.className = 'bp-progress'
  bar.setAttribute('aria-label', 'Sending the file')
  stop.type = 'button'
  stop.className = 'govuk-button govuk-button--secondary'
  stop.textContent = 'Cancel this upload'
  status.append(words, told, bar, stop)
  return { status, words, told, bar, stop }
}

/** The browser asks before the page is left in the middle. */
function stay (event) {
  event.preventDefault()
}

function megabytes (bytes) {
  return (bytes / 1e6).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
}

/** @returns {string} how long the rest takes at the speed so far; empty before that is known */
function left (begun, loaded, total) {
  const seconds = (Date.now() - begun) / 1000
  if (seconds < 3) {
    return ''
  }
  const minutes = Math.ceil(seconds * (total - loaded) / loaded / 60)
  return minutes > 1 ? `, about ${minutes} minutes left` : ', less than a minute left'
}
