/* Buttons at each entry that copy its address, or a citation of it as plain text or BibTeX. */
{
  const plain = element => {
    const copy = element.cloneNode(true)
    copy.querySelectorAll(".headerlink, .briefgen-hidden").forEach(part => part.remove())
    return copy.textContent.trim().replace(/\s+/g, " ")
  }
  const facts = entry => {
    const head = entry.querySelector(".briefgen-entry__head")
    const quote = entry.querySelector(".briefgen-quote")
    const cards = [...entry.querySelectorAll(".briefgen-cite__card")].map(card =>
      ["source", "date"].map(part => plain(card.querySelector(`.briefgen-cite__${part}`))).join(", "))
    return {
      id: head.id,
      words: quote ? `${plain(head)}: “${quote.textContent.trim()}”` : plain(head),
      page: document.title,
      address: `${location.href.replace(/[?#].*/, "")}#${head.id}`,
      sources: [...new Set(cards)].join("; ")
    }
  }
  const tex = words => words.replace(/[\\{}#$%&_~^]/g, sign => ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}" })[sign] ?? `\\${sign}`)
  const forms = {
    "copy link": ({ address }) => address,
    "copy citation": f => `${f.words} (${f.sources}). In: ${f.page}, ${f.address}`,
    "copy BibTeX": f => `@misc{${f.id},\n  title = {${tex(f.words)}},\n  howpublished = {${tex(f.page)}},\n` +
      `  url = {${f.address}},\n  note = {${tex(f.sources)}}\n}`
  }
  const copy = async words => {
    try {
      await navigator.clipboard.writeText(words)
    } catch {
      /* Where a browser keeps its clipboard from a page without https. */
      const field = document.body.appendChild(document.createElement("textarea"))
      field.value = words
      field.select()
      document.execCommand("copy")
      field.remove()
    }
  }

  addEventListener("DOMContentLoaded", () => {
    for (const head of document.querySelectorAll(".briefgen-entry__head[id]")) {
      const entry = head.parentElement
      const row = document.createElement("p")
      row.className = "briefgen-copy"
      for (const [name, form] of Object.entries(forms)) {
        const button = row.appendChild(document.createElement("button"))
        button.type = "button"
        button.textContent = name
        button.setAttribute("aria-live", "polite")
        button.addEventListener("click", async () => {
          await copy(form(facts(entry)))
          button.textContent = "copied"
          setTimeout(() => (button.textContent = name), 2000)
        })
      }
      head.after(row)
    }
  })
}
