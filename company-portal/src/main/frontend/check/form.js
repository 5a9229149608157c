// What the forms of the check and of alerts share: the sentences of their template, and errors as the
// server's pages show them.

/** @returns {Record<string, string>} the form's sentences by name */
export function wordsOf (form) {
  const words = form.querySelector('template').content.querySelectorAll('[data-word]')
  return Object.fromEntries([...words].map((word) => [word.dataset.word, word.textContent]))
}

/** Shows what is needed of an input, in a summary and at the input. */
export function refuse (input, message) {
  const error = input.form.querySelector('template').content.querySelector('[data-error]').cloneNode(true)
  const summary = error.querySelector('.govuk-error-summary')
  const link = summary.querySelector('a')
  const line = error.querySelector('.govuk-error-message')
  link.textContent = message
  link.hash = input.id
  line.id = input.id + '-error'
  line.append(message)
  input.closest('main').prepend(summary)
  input.before(line)
  input.classList.add('govuk-input--error')
  input.closest('.govuk-form-group').classList.add('govuk-form-group--error')
  summary.focus()
}

/** Takes all errors away. */
export function clear () {
  document.querySelectorAll('.govuk-error-summary, .govuk-error-message').forEach((each) => each.remove())
  document.querySelectorAll('.govuk-input--error').forEach((each) => each.classList.remove('govuk-input--error'))
  document.querySelectorAll('.govuk-form-group--error').forEach((each) => each.classList.remove('govuk-form-group--error'))
}
