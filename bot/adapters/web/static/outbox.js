// What was said and not answered yet. It stands in the page until it is stored, survives a reload,
// and is sent again under its own id, so that a repeat is the same event.

import { Gone, Unreachable } from "./wire.js";

export class Outbox {
  #busy = false;
  #wait = 1_000;
  #timer = 0;

  constructor(list, seat) {
    this.list = list;
    this.seat = seat;
    this.key = `outbox:${seat.room}`;
    this.items = JSON.parse(sessionStorage.getItem(this.key) ?? "[]");
    addEventListener("online", () => this.send());
    this.#draw();
    if (this.items.length) this.send();
  }

  add(item) {
    this.items.push(item);
    this.#keep();
    this.send();
  }

  // our own words came back in the transcript, often before the answer does: nothing to show twice
  arrived() {
    this.items = this.items.filter((item) => !item.stored);
    if (this.#busy && !this.stuck && this.items.length) this.items[0].seen = true;
    this.#keep();
  }

  async send() {
    clearTimeout(this.#timer);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let item; (item = this.items.find((one) => !one.stored)); ) await this.#one(item);
      this.#wait = 1_000;
    } catch (problem) {
      if (!(problem instanceof Unreachable)) throw problem;
      this.stuck = true;
      this.items.forEach((item) => (item.seen = false));
      this.#draw();
      this.#timer = setTimeout(() => this.send(), this.#wait);
      this.#wait = Math.min(this.#wait * 2, 15_000);
    } finally {
      this.#busy = false;
    }
  }

  async #one(item) {
    let reply;
    try {
      reply = await this.seat.wire.post("/say", item.body);
    } catch (problem) {
      if (problem instanceof Gone) throw new Unreachable();
      throw problem;
    }
    this.stuck = false;
    item.stored = true;
    this.#keep();
    setTimeout(() => {
      this.items = this.items.filter((one) => one !== item);
      this.#keep();
    }, 1_500);
    if (reply.keep) this.seat.composer.giveBack(item.body);
    this.seat.answer(reply);
    if (/^\/language\b/.test(item.body.text) && reply.kind === "accepted") this.seat.page.reload();
  }

  #keep() {
    const open = this.items.filter((item) => !item.stored);
    sessionStorage.setItem(this.key, JSON.stringify(open));
    this.#draw();
  }

  #draw() {
    this.list.replaceChildren(
      ...this.items.filter((item) => !item.seen).map((item) => {
        const line = document.createElement("li");
        const words = document.createElement("span");
        words.className = "words";
        words.textContent = item.body.text || item.body.files.map((file) => file.name).join(", ");
        const state = document.createElement("span");
        if (this.stuck && !item.stored) {
          state.className = "stuck";
          state.textContent = this.seat.words.say("not-sent");
        } else {
          state.textContent = this.seat.words.say("sending");
        }
        line.append(words, state);
        return line;
      }),
    );
  }
}
