// One seat: what is said there, what is new there, and the buttons of its messages.

import { Composer } from "./composer.js";
import { Desk } from "./desk.js";
import { Log } from "./log.js";
import { Outbox } from "./outbox.js";
import { Gone, newId } from "./wire.js";
import { Words } from "./words.js";

export class Seat {
  unread = new Set();

  constructor(element, data, page) {
    this.element = element;
    this.page = page;
    this.wire = page.wire;
    this.room = element.dataset.seat;
    this.name = data.name;
    this.words = new Words(data.language, data.texts, data.timezone);
    this.said = new Map();
    this.log = new Log(element.querySelector(".log"), this);
    this.outbox = new Outbox(element.querySelector("[data-outbox]"), this);
    this.desk = data.role === "agents" ? new Desk(this) : null;
    this.composer = new Composer(element.querySelector("[data-composer]"), this, data.commands, page.limits);
    this.words.times(element);
    this.log.arrange();
    this.log.toEnd();
    element.addEventListener("click", (event) => this.#clicked(event));
    element.addEventListener("keydown", (event) => this.#undo(event));
    element.addEventListener("toggle", ({ target }) => target.open && target.scrollIntoView({ block: "nearest" }), true);
    element.querySelector("[data-language]").addEventListener("change", (event) => this.#speak(event.target.value));
    setInterval(() => this.words.times(element), 30_000);
    this.desk?.restore();
  }

  get shown() {
    return this.element.offsetParent !== null && !document.hidden;
  }

  get thread() {
    return this.desk?.open ?? "";
  }

  // a post came or changed
  take(drawing) {
    const before = this.said.get(drawing.id);
    this.said.set(drawing.id, drawing.said);
    if (drawing.mine) this.outbox.arrived();
    if (this.desk?.take(drawing)) {
      const told = before === undefined || (this.undoing === String(drawing.id) && before !== drawing.said);
      if (!drawing.mine && told && !drawing.card) this.announce(drawing.said);
      if (drawing.card && before === undefined && this.desk.isNew(drawing)) this.announce(drawing.said);
      return;
    }
    const fresh = this.log.take(drawing);
    if (!drawing.mine && before !== drawing.said) this.announce(drawing.said);
    if (fresh && !drawing.mine && !this.#sees()) this.unread.add(drawing.id);
    this.page.count();
  }

  // an act was taken: what comes of it is brought into view
  follow() {
    (this.thread ? this.desk.thread : this.log).follow();
  }

  announce(text) {
    this.page.announce(this.words.say("new-in", { seat: this.name, text }), this.words.language);
  }

  #sees() {
    return this.shown && this.log.visible;
  }

  // what is in view is read
  look() {
    if (this.#sees()) this.unread.clear();
    return this.unread.size + (this.desk?.unread ?? 0);
  }

  notice(text) {
    const box = this.element.querySelector("[data-notice]");
    box.hidden = !text;
    box.querySelector("p").textContent = text ?? "";
  }

  answer(reply) {
    if (reply.kind === "alert") this.notice(reply.text);
    else if (reply.kind === "form") this.page.dialog.open(this, reply.html, this.thread);
    return reply;
  }

  async #clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if ("token" in button.dataset) await this.#press(button);
    else if ("dismiss" in button.dataset) this.notice(null);
  }

  // Ctrl+Z takes back what waits to be sent; in a field with text it stays the field's own
  #undo(event) {
    const undoes = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "z";
    if (!undoes || event.target.closest("input, textarea")?.value) return;
    const button = [...this.element.querySelectorAll("[data-undo]")].findLast((one) => one.offsetParent !== null);
    if (!button) return;
    event.preventDefault();
    this.undoing = button.closest(".post").dataset.post;
    this.#press(button);
  }

  async #press(button) {
    const post = button.closest(".post");
    const group = [...post.querySelectorAll("button[data-token]")];
    if (group.some((other) => other.getAttribute("aria-busy") === "true")) return;
    this.notice(null);
    button.dataset.id ??= newId(); // pressed again after a lost answer it is the same press
    button.setAttribute("aria-busy", "true");
    for (const other of group) other.setAttribute("aria-disabled", "true");
    try {
      const reply = await this.wire.post("/press", {
        id: button.dataset.id,
        seat: this.room,
        thread: this.thread,
        token: button.dataset.token,
        post: post.dataset.post,
      });
      delete button.dataset.id;
      this.answer(reply);
    } catch (problem) {
      if (!(problem instanceof Gone)) this.notice(this.words.say("try-later"));
    } finally {
      button.removeAttribute("aria-busy");
      for (const other of group) other.removeAttribute("aria-disabled");
    }
  }

  async #speak(language) {
    try {
      await this.wire.post("/command", {
        id: newId(), seat: this.room, thread: "", name: "language", rest: language,
      });
      this.page.reload();
    } catch (problem) {
      if (!(problem instanceof Gone)) this.notice(this.words.say("try-later"));
    }
  }
}
