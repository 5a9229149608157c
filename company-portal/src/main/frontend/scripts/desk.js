// A table of links: j and k walk its rows, Enter opens one, / goes to the search. Where there is
// room, a row opens at the side; opened there already, it opens whole.
const rows = [...document.querySelectorAll('[data-keys] tbody a[data-row]')]
const search = document.querySelector('[data-search]')
const room = matchMedia('(min-width: 1400px)')
for (const row of rows) {
  row.addEventListener('click', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
    if (room.matches && plain && row.dataset.beside && !('open' in row.dataset)) {
      event.preventDefault()
      location.assign(row.dataset.beside)
    }
  })
}
rows.find((row) => 'open' in row.dataset)?.focus()
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]')
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return
  }
  if (event.key === '/' && search) {
    event.preventDefault()
    search.select()
    search.focus()
  }
  const step = { j: 1, k: -1 }[event.key]
  if (step && rows.length > 0) {
    const at = rows.indexOf(document.activeElement)
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step
    rows[Math.min(Math.max(next, 0), rows.length - 1)].focus()
  }
})
