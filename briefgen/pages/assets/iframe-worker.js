/* Browsers start no worker from a file:// address, so search would be dead on a site opened from disk.
   There, this stands in for Worker: the script runs in a hidden frame of the page instead. Elsewhere it does nothing. */
if (location.protocol === "file:" && !window.IFrameWorker) {
  window.Worker = window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super()
      this.onmessage = null
      this.onerror = null
      const frame = document.createElement("iframe")
      frame.hidden = true
      frame.title = "search"
      this.waiting = []
      const start = () => {
        document.body.appendChild(frame)
        const inner = frame.contentWindow
        /* What the script would say to the page that started it. */
        inner.postMessage = data => this.tell("message", { data })
        const load = address =>
          new Promise((resolve, reject) => {
            const script = inner.document.createElement("script")
            script.src = new URL(address, location.href)
            script.onload = resolve
            script.onerror = reject
            inner.document.body.appendChild(script)
          })
        inner.importScripts = (...urls) => urls.reduce((before, next) => before.then(() => load(next)), Promise.resolve())
        this.frame = frame
        this.deliver = data => inner.dispatchEvent(new inner.MessageEvent("message", { data }))
        load(url).then(
          () => {
            this.ready = true
            this.waiting.splice(0).forEach(this.deliver)
          },
          () => this.tell("error", {})
        )
      }
      document.body ? start() : addEventListener("DOMContentLoaded", start)
    }

    tell(type, init) {
      const event = type === "message" ? new MessageEvent(type, init) : new Event(type)
      this[`on${type}`]?.(event)
      this.dispatchEvent(event)
    }

    postMessage(data) {
      /* Later, as with a worker, and never before the script runs. */
      setTimeout(() => (this.ready ? this.deliver(data) : this.waiting.push(data)))
    }

    terminate() {
      this.frame?.remove()
    }
  }
}
