/* Tables that sort by a click on the head of a column; what they are sorted by is in the address, as filters are. */
{
  /* What is beside the point of a cell, in small letters or frames, has no say. */
  const words = cell => {
    if (cell.dataset.sort !== undefined) return cell.dataset.sort
    const moment = cell.querySelector("time[datetime]")?.getAttribute("datetime")
    if (moment) return moment
    const own = cell.cloneNode(true)
    own.querySelectorAll("small, .briefgen-tag").forEach(part => part.remove())
    return own.textContent.replace(/\s+/g, " ").trim()
  }
  const numeric = words => (/^[~<>≈]?\s*[\d., ]+\s*%?$/.test(words) ? Number(words.replace(/[^\d.]/g, "")) : NaN)
  const compare = (a, b) => (isNaN(a.number) || isNaN(b.number) ? a.words.localeCompare(b.words, "en", { numeric: true }) : a.number - b.number)

  const start = (table, name) => {
    const body = table.tBodies[0]
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])]
    const asWritten = [...(body?.rows ?? [])]
    if (asWritten.length < 3) return
    /* Numbers begin with the greatest, words with A; a third click gives the table back as it was written. */
    const isNumber = column => asWritten.some(row => !isNaN(numeric(words(row.cells[column])))) &&
      asWritten.every(row => !words(row.cells[column]) || !isNaN(numeric(words(row.cells[column]))))
    const titles = heads.map(head => head.textContent.trim().toLowerCase())
    const sort = (column, order) => {
      const keyed = asWritten.map((row, place) => ({ row, place, words: words(row.cells[column]), number: numeric(words(row.cells[column])) }))
      /* What is empty stays last, whichever way. */
      if (order) keyed.sort((a, b) => !a.words - !b.words || (a.words && (order === "ascending" ? 1 : -1) * compare(a, b)) || a.place - b.place)
      body.append(...keyed.map(({ row }) => row))
      heads.forEach((head, n) => order && n === column ? head.setAttribute("aria-sort", order) : head.removeAttribute("aria-sort"))
    }
    const keep = (column, order) => {
      const address = new URL(location.href)
      address.searchParams.delete(name)
      if (order) address.searchParams.set(name, (order === "descending" ? "-" : "") + titles[column])
      history.replaceState(history.state, "", address)
    }
    heads.forEach((head, column) => {
      /* Citations have no order, and a head that is a link leads elsewhere. */
      if (!titles[column] || head.querySelector("a") || asWritten.some(row => !row.cells[column] || row.cells[column].querySelector(".briefgen-cites, .briefgen-chip"))) return
      const button = document.createElement("button")
      button.type = "button"
      button.className = "briefgen-sort"
      button.append(...head.childNodes)
      head.append(button)
      const orders = isNumber(column) ? ["descending", "ascending", ""] : ["ascending", "descending", ""]
      button.addEventListener("click", () => {
        const order = orders[(orders.indexOf(head.getAttribute("aria-sort") ?? "") + 1) % 3]
        sort(column, order)
        keep(column, order)
      })
    })
    const asked = new URLSearchParams(location.search).get(name) ?? ""
    const column = titles.indexOf(asked.replace(/^-/, ""))
    if (heads[column]?.querySelector(".briefgen-sort")) sort(column, asked.startsWith("-") ? "descending" : "ascending")
  }

  addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll(".briefgen-table table, table.briefgen-grid").forEach((table, n) => start(table, n ? `sort${n + 1}` : "sort")))
}
