// Where one writes: text that grows, commands that are offered, files, and a draft that is kept.

import { Uploads } from "./uploads.js";
import { newId } from "./wire.js";

export class Composer {
  #chosen = -1;

  constructor(form, seat, commands, limits) {
    this.form = form;
    this.seat = seat;
    this.commands = commands;
    this.limits = limits;
    this.text = form.querySelector("[data-text]");
    this.offer = form.querySelector("[data-commands]");
    this.tooLong = form.querySelector("[data-too-long]");
    this.uploads = new Uploads({
      list: form.querySelector("[data-attached]"),
      input: form.querySelector("[data-files]"),
      seat,
      limits,
      changed: () => this.#keep(),
    });
    this.touch = matchMedia("(pointer: coarse)").matches;
    this.text.setAttribute("aria-autocomplete", "list");
    this.text.setAttribute("aria-controls", this.offer.id);
    this.text.addEventListener("input", () => this.#typed());
    this.text.addEventListener("keydown", (event) => this.#key(event));
    this.text.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
    this.text.addEventListener("paste", (event) => this.uploads.pasted(event));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    form.querySelector("[data-attach-text]").addEventListener("click", () => this.#asFile());
    this.offer.addEventListener("pointerdown", (event) => {
      const row = event.target.closest("li");
      if (!row) return;
      event.preventDefault();
      this.#take([...this.offer.children].indexOf(row));
    });
    this.uploads.acceptDrops(seat.element, form);
    this.moved();
  }

  get #key_() {
    return `draft:${this.seat.room}:${this.seat.thread}`;
  }

  // another thread is open now: its own draft, its own hint
  moved() {
    const inTicket = this.seat.thread !== "";
    const kept = JSON.parse(sessionStorage.getItem(this.#key_) ?? "{}");
    this.text.value = kept.text ?? "";
    this.uploads.restore(kept.files ?? []);
    const hint = inTicket ? this.text.dataset.placeholderTicket : this.text.dataset.placeholder;
    this.text.placeholder = hint;
    this.text.setAttribute("aria-label", hint);
    this.form.querySelector("[data-internal]").hidden = !inTicket;
    this.#grow();
    this.#close();
  }

  // nothing was taken: what was typed stands where it was, unless there is something new
  giveBack(body) {
    if (this.text.value || body.thread !== this.seat.thread) return;
    this.text.value = body.text;
    this.uploads.restore(body.files);
    this.#typed();
  }

  send() {
    const text = this.text.value;
    if (!text.trim() && this.uploads.empty) return;
    if ([...text].length > this.limits.longestText) return;
    if (this.uploads.pending) {
      this.seat.notice(this.seat.words.say("files-pending"));
      return;
    }
    this.seat.notice(null);
    const files = this.uploads.takeAll();
    this.text.value = "";
    this.#grow();
    this.#close();
    this.#keep();
    this.seat.outbox.add({
      body: { id: newId(), seat: this.seat.room, thread: this.seat.thread, text, files },
    });
    if (this.seat.element.dataset.view === "desk") this.seat.desk.view("room");
  }

  #typed() {
    this.#grow();
    this.#keep();
    this.#suggest();
  }

  #keep() {
    const kept = { text: this.text.value, files: this.uploads.done };
    if (kept.text || kept.files.length) sessionStorage.setItem(this.#key_, JSON.stringify(kept));
    else sessionStorage.removeItem(this.#key_);
  }

  #grow() {
    this.text.rows = 1;
    const line = parseFloat(getComputedStyle(this.text).lineHeight) || 20;
    const padding = this.text.clientHeight - line;
    this.text.rows = Math.min(10, Math.max(1, Math.round((this.text.scrollHeight - padding) / line)));
    const count = [...this.text.value].length;
    const over = count > this.limits.longestText;
    this.tooLong.hidden = !over;
    if (over) {
      this.tooLong.querySelector("span").textContent = this.seat.words.say("too-long", {
        longest: this.limits.longestText.toLocaleString(this.seat.words.language),
        count: count.toLocaleString(this.seat.words.language),
      });
    }
  }

  #asFile() {
    const file = new File([this.text.value], this.seat.words.say("text-file"), { type: "text/plain" });
    this.uploads.add([file]);
    this.text.value = "";
    this.#typed();
    this.text.focus();
  }

  #key(event) {
    if (event.isComposing) return;
    if (!this.offer.hidden && this.#steer(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" && !event.shiftKey && !this.touch) {
      event.preventDefault();
      this.send();
    }
  }

  #steer(event) {
    const rows = this.offer.children.length;
    if (event.key === "ArrowDown") this.#choose((this.#chosen + 1) % rows);
    else if (event.key === "ArrowUp") this.#choose((this.#chosen + rows - 1) % rows);
    else if (event.key === "Escape") this.#close();
    else if ((event.key === "Tab" && !event.shiftKey) || event.key === "Enter") {
      const typed = this.text.value.slice(1);
      if (event.key === "Enter" && this.commands.some((command) => command.name === typed)) return false;
      this.#take(Math.max(0, this.#chosen));
    } else return false;
    return true;
  }

  #suggest() {
    const typed = /^\/(\S*)$/.exec(this.text.value);
    const found = typed ? this.commands.filter((command) => command.name.startsWith(typed[1].toLowerCase())) : [];
    if (!found.length) {
      this.#close();
      return;
    }
    this.offer.replaceChildren(
      ...found.map((command, index) => {
        const row = document.createElement("li");
        row.role = "option";
        row.id = `${this.offer.id}-${index}`;
        const name = document.createElement("b");
        name.textContent = `/${command.name}`;
        const help = document.createElement("span");
        help.textContent = command.help;
        row.append(name, " ", help);
        return row;
      }),
    );
    this.offer.hidden = false;
    this.#choose(0);
    this.seat.page.announce(this.seat.words.say("commands-found", { count: found.length }), this.seat.words.language);
  }

  #choose(index) {
    this.#chosen = index;
    [...this.offer.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    const row = this.offer.children[index];
    row?.scrollIntoView({ block: "nearest" });
    if (row) this.text.setAttribute("aria-activedescendant", row.id);
  }

  #take(index) {
    const name = this.offer.children[index].querySelector("b").textContent;
    this.text.value = `${name} `;
    this.#close();
    this.#typed();
    this.text.focus();
  }

  #close() {
    this.offer.hidden = true;
    this.#chosen = -1;
    this.text.removeAttribute("aria-activedescendant");
  }
}
