// A page that shows something moving follows it in place: what has the focus keeps it, and nothing
// is read out again. When it has come to its end, the page is loaded whole. Without this script, the
// page refreshes itself.
const moving = () => document.querySelector('[data-refresh]')

async function follow () {
  try {
    const response = await fetch(location.href, { redirect: 'manual' })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (!response.ok || !page.querySelector('[data-refresh]')) {
      location.reload()
      return
    }
    show(page)
  } catch {
    // The connection is away; what was shown last stays until it is back.
  }
  again()
}

function show (page) {
  const main = document.querySelector('main')
  const at = ways(main).indexOf(document.activeElement)
  document.title = page.title
  main.replaceChildren(...page.querySelector('main').childNodes)
  ways(main)[at]?.focus({ preventScroll: true })
}

function ways (main) {
  return [...main.querySelectorAll('a, button')]
}

function again () {
  setTimeout(follow, Number(moving().dataset.refresh) * 1000)
}

if (moving()) {
  again()
}
