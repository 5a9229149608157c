// A large file shows how much of it has left, and can be stopped.
for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', (event) => {
    const file = form.querySelector('input[type=file]').files[0]
    if (!file || file.size < 4_000_000) {
      return
    }
    event.preventDefault()
    const status = document.createElement('div')
    const words = document.createElement('p')
    const bar = document.createElement('progress')
    const stop = document.createElement('button')
    status.setAttribute('role', 'status')
    words.className = 'govuk-body'
    words.textContent = 'Sending the file'
    bar.className = 'bp-progress'
    bar.setAttribute('aria-label', 'Sending the file')
    stop.type = 'button'
    stop.className = 'govuk-button govuk-button--secondary'
    stop.textContent = 'Cancel this upload'
    status.append(words, bar, stop)
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.max = total
      bar.value = loaded
      const megabytes = (bytes) => Math.round(bytes / 1e6).toLocaleString('en')
      words.textContent =
        loaded < total ? `${megabytes(loaded)} of ${megabytes(total)} MB sent` : 'Reading the list'
    })
    request.addEventListener('load', () => {
      if (request.status < 400) {
        location.assign(request.responseURL)
        return
      }
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
      document.title = answer.title
      document.querySelector('main').replaceWith(answer.querySelector('main'))
      scrollTo(0, 0)
    })
    request.addEventListener('error', () => {
      words.textContent = 'The connection broke. Nothing was kept. Upload the file again.'
      bar.remove()
      stop.remove()
      form.hidden = false
    })
    stop.addEventListener('click', () => {
      request.abort()
      location.reload()
    })
    form.hidden = true
    form.after(status)
    request.open('POST', event.submitter?.formAction || form.action)
    request.send(new FormData(form))
  })
}
