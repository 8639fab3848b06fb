/* Filters over the entries of a page, whose state is in the address, so that a filtered view can be shared. */
{
  const one = (element, selector) => element?.querySelector(selector)?.textContent.trim() ?? ""
  const modifier = (entry, block) => entry.className.match(new RegExp(`\\bbriefgen-${block}--(\\w+)`))?.[1] ?? ""
  /* What can be asked of an entry: names and values, each with the words for it. */
  const facets = {
    verdict: entry => [[modifier(entry, "question")]],
    kind: entry => [entry.dataset.kind ? [entry.dataset.kind, one(entry, ".briefgen-kind") || entry.dataset.kind] : [modifier(entry, "entry") || modifier(entry, "quotation")]],
    speaker: entry => [[one(entry.closest(".briefgen-speech"), "h2").replace(/[¶#]$/, "").trim()]],
    source: entry => [...entry.querySelectorAll(".briefgen-cite, .briefgen-chip")].map(cite => {
      const number = one(cite, ".briefgen-cite__mark") || cite.textContent
      return [number, `${number}: ${one(cite, ".briefgen-cite__source") || cite.title}`]
    })
  }

  const ENTRIES = ".briefgen-entry, .briefgen-quotation, .briefgen-question, .briefgen-record, .briefgen-thing"

  const start = (entries, place) => {
    /* Asked of each entry once, as there may be hundreds. */
    const values = new Map(entries.map(entry =>
      [entry, Object.fromEntries(Object.entries(facets).map(([name, valuesOf]) => [name, valuesOf(entry)]))]))
    const form = document.createElement("form")
    form.className = "briefgen-filters"
    const selects = Object.keys(facets).flatMap(name => {
      const known = new Map(entries.flatMap(entry => values.get(entry)[name]).filter(([value]) => value).map(([v, label]) => [v, label ?? v]))
      if (known.size < 2) return []
      const label = form.appendChild(document.createElement("label"))
      const select = document.createElement("select")
      label.append(name, " ", select)
      select.name = name
      select.add(new Option("all", ""))
      for (const [value, words] of [...known].sort(([, a], [, b]) => a.localeCompare(b, "en", { numeric: true })))
        select.add(new Option(words.length > 40 ? `${words.slice(0, 39)}…` : words, value))
      return [select]
    })
    if (!selects.length) return
    const all = form.appendChild(document.createElement("button"))
    all.type = "reset"
    all.textContent = "show all"
    const shown = form.appendChild(document.createElement("output"))

    const apply = () => {
      const asked = selects.filter(select => select.value)
      for (const entry of entries)
        entry.hidden = asked.some(({ name, value }) => !values.get(entry)[name].some(([own]) => own === value))
      const left = element => [...element.querySelectorAll(ENTRIES)]
      /* What has lost all its entries goes with them, headings too. */
      for (const group of document.querySelectorAll(".briefgen-speech, .briefgen-day, .briefgen-period, .briefgen-fold, .briefgen-overview")) {
        group.hidden = asked.length > 0 && left(group).every(entry => entry.hidden)
        if (group.matches(".briefgen-fold")) group.open = asked.length > 0 && !group.hidden
      }
      for (const heading of document.querySelectorAll("article > h2")) {
        const under = []
        for (let next = heading.nextElementSibling; next && next.tagName !== "H2"; next = next.nextElementSibling)
          under.push(...(entries.includes(next) ? [next] : left(next)))
        heading.hidden = under.length > 0 && under.every(entry => entry.hidden)
      }
      const count = entries.filter(entry => !entry.hidden).length
      shown.textContent = asked.length ? `${count} of ${entries.length}` : ""
      all.hidden = !asked.length
    }
    const keep = () => {
      apply()
      const address = new URL(location.href)
      for (const { name, value } of selects) value ? address.searchParams.set(name, value) : address.searchParams.delete(name)
      history.replaceState(history.state, "", address)
    }
    const asked = new URLSearchParams(location.search)
    for (const select of selects) {
      select.value = asked.get(select.name) ?? ""
      /* A value that no entry has, from an older address, asks for nothing. */
      if (select.selectedIndex < 0) select.value = ""
    }
    form.addEventListener("change", keep)
    form.addEventListener("reset", () => setTimeout(keep))
    form.addEventListener("submit", event => event.preventDefault())
    /* A link to an entry that is filtered out shows it. */
    addEventListener("hashchange", () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      if (!target?.closest("[hidden]")) return
      form.reset()
      setTimeout(() => target.scrollIntoView())
    })
    place.after(form)
    if (selects.some(select => select.value)) apply()
    else all.hidden = true
  }

  addEventListener("DOMContentLoaded", () => {
    const entries = [...document.querySelectorAll(ENTRIES)]
    const place = document.querySelector("article > .briefgen-figures") ?? document.querySelector("article > h1")
    if (entries.length > 1 && place) start(entries, place)
  })
}
