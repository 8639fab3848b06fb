/* Addresses that others linked to when the brief had fewer sources. Most are kept as anchors. A question that is asked
   no more leaves that of its sentence, which is its address without the end. Where the file of an article was renamed, or
   its text changed further up, the words in the address are still the same. Where nothing is left the page says so. */
{
  const ENTRY = /^(happening|quote|q|aircraft|equipment)-./
  const words = id => id.replace(/-[0-9a-f]{8}(-[0-9a-f]{4})?$/, "")
  const find = () => {
    document.querySelector(".briefgen-gone")?.remove()
    const id = decodeURIComponent(location.hash.slice(1))
    if (!ENTRY.test(id) || document.getElementById(id)) return
    const near = document.getElementById(id.replace(/-[0-9a-f]{4}$/, ""))
    if (near) return near.scrollIntoView()
    const alike = [...document.querySelectorAll("article [id], main [id]")].find(entry => words(entry.id) === words(id))
    if (alike) return alike.scrollIntoView()
    const page = document.querySelector(".briefgen-tag, [class*=briefgen-]") && document.querySelector("article h1, main h1")
    if (!page) return
    const note = document.createElement("p")
    note.className = "briefgen-gone"
    note.role = "status"
    note.textContent = "What this link led to is no longer in the brief: its source was taken out, or the brief tells it otherwise now."
    page.after(note)
    note.scrollIntoView({ block: "center" })
  }
  addEventListener("DOMContentLoaded", find)
  addEventListener("hashchange", find)
}
