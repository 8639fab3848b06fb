/* Comfort over pages that are whole without it: citation cards that stay on the screen, open by touch and close by
   Escape; a name for the theme's search dialog, which screen readers ask for. */
{
  addEventListener("DOMContentLoaded", () => {
    const search = document.querySelector("[data-md-component=search][role=dialog]:not([aria-label], [aria-labelledby])")
    search?.setAttribute("aria-label", search.querySelector("input")?.getAttribute("aria-label") ?? "Search")
  })

  const place = cite => {
    const card = cite.querySelector(".briefgen-cite__card")
    card.style.removeProperty("--briefgen-shift")
    delete card.dataset.above
    const { left, right, bottom, height } = card.getBoundingClientRect()
    const over = Math.min(left - 8, document.documentElement.clientWidth - 8 - right)
    if (over < 0 && getComputedStyle(card).position === "absolute")
      card.style.setProperty("--briefgen-shift", `${left < 8 ? -over : over}px`)
    /* At the foot of the screen it opens upwards, where there is room. */
    if (bottom > innerHeight && cite.getBoundingClientRect().top > height + 60) card.dataset.above = "1"
  }
  const citeOf = event => event.target.closest?.(".briefgen-cite")
  let touched = null

  addEventListener("mouseover", event => citeOf(event) && place(citeOf(event)))
  addEventListener("focusin", event => citeOf(event) && place(citeOf(event)))
  addEventListener("pointerdown", event => (touched = event.pointerType === "touch" ? citeOf(event) : null), true)
  addEventListener("click", event => {
    const mark = event.target.closest?.(".briefgen-cite__mark")
    if (!mark || touched !== mark.parentElement || mark.dataset.open) return
    /* The first touch opens the card, which links to the passage; the next one follows the link. */
    event.preventDefault()
    document.querySelectorAll(".briefgen-cite__mark[data-open]").forEach(other => delete other.dataset.open)
    mark.dataset.open = "1"
    mark.focus()
  }, true)
  addEventListener("focusout", event => delete event.target.dataset?.open)
  addEventListener("keydown", event => {
    if (event.key === "Escape" && document.activeElement.closest(".briefgen-cite")) document.activeElement.blur()
  })
}
