// The agents' desk: a row a ticket in the queue's order, and one ticket open at a time. What is
// done is in no queue: there the last to be stirred comes first.

import { element, Log, replaceKeepingFocus } from "./log.js";
import { Gone } from "./wire.js";

export class Desk {
  open = "";
  #waiting = null;

  constructor(seat) {
    this.seat = seat;
    this.root = seat.element;
    this.pane = this.root.querySelector(".pane.ticket");
    this.home = this.pane.querySelector(".home");
    this.thread = new Log(this.pane, seat, this.pane.querySelector(".thread"));
    this.filter = this.root.querySelector("[data-filter]");
    this.filter.addEventListener("input", () => this.#arrange());
    this.root.addEventListener("click", (event) => this.#clicked(event));
    this.pane.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#back();
    });
    this.#arrange();
  }

  get unread() {
    return this.root.querySelectorAll(".row.unread").length;
  }

  isNew(drawing) {
    return !this.#row(drawing.id)?.dataset.known;
  }

  // a card or a post under one; false if it belongs into the room's log
  take(drawing) {
    if (drawing.card) {
      this.#card(drawing);
      return true;
    }
    if (!drawing.thread) return false;
    this.#under(drawing);
    return true;
  }

  #card(drawing) {
    const old = this.#row(drawing.id);
    const row = element(drawing.summary);
    const open = this.open === String(drawing.id);
    if (old) {
      // a change of the card says nothing of its thread
      const count = old.querySelector(".count");
      if (count) row.querySelector(".aside").prepend(count, " ");
      row.classList.toggle("unread", old.classList.contains("unread") && !open);
      row.dataset.known = "yes";
      const focused = old.contains(document.activeElement);
      old.remove();
      this.#place(row);
      if (focused) row.querySelector("button").focus({ preventScroll: true });
    } else {
      this.#place(row);
      row.classList.add("unread");
    }
    if (old) {
      // what lies under the card is not counted in a change of it
      const [was, ago] = [old, row].map((one) => one.querySelector(".ago"));
      if (new Date(was.dateTime) > new Date(ago.dateTime)) ago.dateTime = was.dateTime;
    }
    if (open) {
      const post = element(drawing.html);
      this.seat.words.times(post);
      const shown = this.home.firstElementChild;
      if (shown) replaceKeepingFocus(shown, post);
      else this.home.replaceChildren(post);
    }
    this.#arrange();
  }

  #under(drawing) {
    const row = this.#row(drawing.thread);
    const fresh = this.open === drawing.thread && this.#waiting === null ? this.thread.take(drawing) : true;
    if (row && fresh) {
      const ago = row.querySelector(".ago");
      const at = element(drawing.html).querySelector("time").dateTime;
      if (new Date(at) > new Date(ago.dateTime)) ago.dateTime = at;
      if (row.dataset.group === "done" && row.parentElement.firstElementChild !== row && !row.contains(document.activeElement)) row.parentElement.prepend(row);
      if (!drawing.mine && !(this.open === drawing.thread && this.seat.shown)) row.classList.add("unread");
    }
    if (this.#waiting !== null && drawing.thread === this.open) this.#waiting.push(drawing);
    this.#arrange();
  }

  #place(row) {
    const list = this.#list(row.dataset.group);
    const rank = Number(row.dataset.rank);
    const behind = (other) => {
      const difference = Number(other.dataset.rank) - rank;
      return difference > 0 || (difference === 0 && Number(other.dataset.row) > Number(row.dataset.row));
    };
    list.insertBefore(row, row.dataset.group === "done" ? list.firstElementChild : [...list.children].find(behind) ?? null);
  }

  #row(id) {
    return this.root.querySelector(`[data-row="${id}"]`);
  }

  #list(group) {
    return this.root.querySelector(`[data-of="${group}"] .rows-of`);
  }

  #arrange() {
    const wanted = this.filter.value.toLocaleLowerCase().split(/\s+/);
    let rows = 0;
    let shown = 0;
    for (const row of this.root.querySelectorAll(".row")) {
      const words = `${row.textContent} ${row.dataset.sought}`.toLocaleLowerCase();
      const found = wanted.every((word) => words.includes(word));
      row.hidden = !found;
      rows += 1;
      shown += found ? 1 : 0;
      row.dataset.known = "yes";
      row.querySelector(".unread-dot").hidden = !row.classList.contains("unread");
      row.querySelector(".open").toggleAttribute("aria-current", row.dataset.row === this.open);
      if (row.dataset.row === this.open) row.querySelector(".open").setAttribute("aria-current", "true");
    }
    for (const group of this.root.querySelectorAll(".group")) {
      const number = group.querySelectorAll(".row:not([hidden])").length;
      group.querySelector(".number").textContent = number || "";
    }
    this.root.querySelector("[data-empty]").hidden = rows > 0;
    this.filter.parentElement.hidden = rows === 0;
    this.root.querySelector("[data-none]").hidden = rows === 0 || shown > 0;
    this.seat.words.times(this.root.querySelector(".list"));
    this.seat.page.count();
  }

  #clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if ("open" in button.dataset) this.show(button.dataset.open, { focus: true });
    else if ("back" in button.dataset) this.#back();
    else if ("show" in button.dataset) this.view(button.dataset.show);
  }

  #back() {
    const row = this.#row(this.open);
    this.view("desk");
    row?.querySelector("button").focus();
  }

  view(name) {
    if (name !== "ticket") this.#leave();
    this.root.dataset.view = name;
    for (const button of this.root.querySelectorAll("[data-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.show === (name === "ticket" ? "desk" : name)));
    }
    this.thread.newer.hidden = true;
    if (name === "room") this.seat.log.toEnd();
    this.seat.page.remember();
    this.seat.page.count();
  }

  #leave() {
    this.open = "";
    this.home.replaceChildren();
    this.thread.list.replaceChildren();
    this.seat.composer?.moved();
    this.#arrange();
  }

  async show(id, { focus = false } = {}) {
    const row = this.#row(id);
    this.open = id;
    this.#waiting = [];
    row?.classList.remove("unread");
    this.home.replaceChildren();
    this.thread.list.replaceChildren();
    this.view("ticket");
    this.seat.composer?.moved();
    this.#arrange();
    let answer;
    try {
      answer = await this.seat.wire.get(`/thread?seat=${encodeURIComponent(this.seat.room)}&post=${id}`);
    } catch (problem) {
      if (!(problem instanceof Gone)) this.seat.notice(this.seat.words.say("try-later"));
      answer = { posts: [] };
    }
    if (this.open !== id) return;
    for (const drawing of answer.posts) {
      this.seat.said.set(drawing.id, drawing.said);
      if (drawing.card) this.home.replaceChildren(element(drawing.html));
      else this.thread.take(drawing);
    }
    const late = this.#waiting;
    this.#waiting = null;
    late.forEach((drawing) => this.thread.take(drawing));
    this.seat.words.times(this.pane);
    this.thread.newer.hidden = true;
    this.thread.scroll.scrollTop = 0;
    if (focus) this.thread.scroll.focus({ preventScroll: true });
  }

  restore() {
    const kept = this.seat.page.remembered();
    if (kept.open && this.#row(kept.open)) this.show(kept.open);
    else if (kept.view === "room") this.view("room");
  }
}
