// Puts the page together: seats, the line to the server, what is new, what is remembered.

import { Dialog } from "./dialog.js";
import { Seat } from "./seat.js";
import { Wire } from "./wire.js";
import { Words } from "./words.js";

class Page {
  seats = new Map();

  constructor(data) {
    this.limits = { longestText: data.longestText, mostFiles: data.mostFiles, largestFile: data.largestFile };
    const first = data.seats[document.querySelector("[data-seat]").dataset.seat];
    this.words = new Words(first.language, first.texts, first.timezone);
    this.wire = new Wire({
      token: data.token,
      cursor: data.cursor,
      onPost: (drawing) => this.seats.get(drawing.room)?.take(drawing),
      onState: (state) => this.#line(state),
      onGone: () => this.#gone(),
    });
    this.dialog = new Dialog(document.getElementById("dialog"), this);
    for (const element of document.querySelectorAll("[data-seat]")) {
      this.seats.set(element.dataset.seat, new Seat(element, data.seats[element.dataset.seat], this));
    }
    for (const tab of document.querySelectorAll("[data-tab]")) {
      tab.addEventListener("click", () => this.show(tab.dataset.tab));
    }
    const { seat } = this.remembered();
    if (this.seats.has(seat)) this.show(seat);
    document.addEventListener("visibilitychange", () => this.count());
    document.addEventListener("focusin", () => this.count());
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => event.preventDefault()); // a file beside the mark does not leave the page
    this.wire.start();
    this.count();
  }

  show(room) {
    for (const [name, seat] of this.seats) seat.element.classList.toggle("shown", name === room);
    for (const tab of document.querySelectorAll("[data-tab]")) {
      tab.setAttribute("aria-pressed", String(tab.dataset.tab === room));
    }
    this.seats.get(room).log.toEnd();
    this.remember();
    this.count();
  }

  count() {
    let total = 0;
    for (const [room, seat] of this.seats) {
      const unread = seat.look();
      total += unread;
      badge(document.querySelector(`[data-tab="${CSS.escape(room)}"] .badge`), unread);
      for (const mark of seat.element.querySelectorAll('[data-show="room"] .badge')) badge(mark, seat.unread.size);
      badge(seat.element.querySelector('[data-show="desk"] .badge'), seat.desk?.unread ?? 0);
    }
    document.title = total ? `(${total}) Melding` : "Melding";
  }

  announce(text, language) {
    const log = document.getElementById("announcer");
    const line = document.createElement("p");
    line.lang = language;
    line.textContent = text;
    log.append(line);
    while (log.children.length > 20) log.firstElementChild.remove();
  }

  remembered() {
    return JSON.parse(sessionStorage.getItem("page") ?? "{}");
  }

  remember() {
    const desk = [...this.seats.values()].find((seat) => seat.desk);
    const kept = {
      seat: document.querySelector(".seat.shown")?.dataset.seat,
      view: desk?.element.dataset.view,
      open: desk?.desk.open,
    };
    sessionStorage.setItem("page", JSON.stringify(kept));
  }

  reload() {
    this.remember();
    location.reload();
  }

  #line(state) {
    const line = document.getElementById("link-state");
    const returned = line.dataset.state === "off" && state === "on";
    line.dataset.state = state;
    const words = line.querySelector("span");
    words.textContent = state === "off" ? this.words.say("lost") : returned ? this.words.say("back-again") : "";
    if (returned) {
      setTimeout(() => line.dataset.state === "on" && (words.textContent = ""), 4_000);
      for (const seat of this.seats.values()) seat.outbox.send();
    }
  }

  #gone() {
    const line = document.getElementById("link-state");
    line.dataset.state = "off";
    const link = document.createElement("a");
    link.href = "/";
    link.textContent = this.words.say("gone-button");
    line.querySelector("span").replaceChildren(this.words.say("gone"), " ", link);
  }
}

function badge(element, count) {
  if (!element) return;
  element.hidden = count === 0;
  element.textContent = count > 99 ? "99+" : String(count);
}

new Page(JSON.parse(document.getElementById("page-data").textContent));
