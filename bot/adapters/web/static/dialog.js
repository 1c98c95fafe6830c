// A form of the bot's in a dialog. It stays open with what was typed until it is taken.

import { Uploads } from "./uploads.js";
import { Gone, newId } from "./wire.js";

export class Dialog {
  #id = "";
  #sent = "";

  constructor(element, page) {
    this.element = element;
    this.page = page;
    element.addEventListener("click", (event) => {
      if (event.target.closest("[data-close]")) element.close();
      if (event.target.matches("[data-optional] input")) this.#choose(event.target);
    });
    element.addEventListener("keydown", (event) => {
      if (event.key !== " " || !event.target.matches("[data-optional] :checked")) return;
      event.preventDefault(); // browsers send no click for a space on what is chosen
      this.#choose(event.target);
    });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    element.addEventListener("input", () => this.#keep());
    element.addEventListener("close", () => this.opener?.isConnected && this.opener.focus());
  }

  open(seat, html, thread) {
    this.seat = seat;
    this.thread = thread;
    this.opener = document.activeElement;
    this.element.innerHTML = html;
    this.element.lang = seat.words.language;
    this.form = this.element.querySelector("form");
    this.uploads = new Map();
    for (const area of this.form.querySelectorAll("[data-attach]")) {
      const uploads = new Uploads({
        list: area.querySelector(".attached"),
        input: area.querySelector("input"),
        seat,
        limits: this.page.limits,
        changed: () => this.#keep(),
      });
      uploads.acceptDrops(area, area);
      this.form.addEventListener("paste", (event) => uploads.pasted(event));
      this.uploads.set(area.closest(".field").dataset.key, uploads);
    }
    this.given = JSON.stringify(this.#values());
    this.#restore();
    for (const radio of this.form.querySelectorAll("[data-optional] :checked")) radio.dataset.chosen = "";
    this.element.showModal();
    this.form.querySelector("input, textarea")?.focus();
  }

  #fields() {
    return [...this.form.querySelectorAll(".field")];
  }

  #values() {
    const values = {};
    for (const field of this.#fields()) {
      if (field.dataset.kind === "files") continue;
      if (field.dataset.several !== undefined) {
        values[field.dataset.key] = [...field.querySelectorAll("input:checked")].map((one) => one.value).join(",");
        continue;
      }
      const tick = field.querySelector("input[type=checkbox]");
      if (tick) {
        values[field.dataset.key] = tick.checked ? "yes" : "no";
        continue;
      }
      const chosen = field.querySelector("input[type=radio]") ? field.querySelector("input:checked") : field.querySelector("input, textarea");
      values[field.dataset.key] = chosen?.value ?? "";
    }
    return values;
  }

  #files() {
    return Object.fromEntries([...this.uploads].map(([key, uploads]) => [key, uploads.done]));
  }

  // what may be left open is left open again by a second press
  #choose(radio) {
    radio.checked = !("chosen" in radio.dataset);
    for (const one of radio.closest("fieldset").querySelectorAll("input")) delete one.dataset.chosen;
    if (radio.checked) radio.dataset.chosen = "";
    this.#keep();
  }

  get #key() {
    return `form:${this.seat.room}:${this.form.dataset.about}`;
  }

  #keep() {
    const kept = { given: this.given, values: this.#values(), files: this.#files() };
    sessionStorage.setItem(this.#key, JSON.stringify(kept));
  }

  // what was typed into a form that began as this one does
  #restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.#key) ?? "null");
    if (kept?.given !== this.given) return;
    for (const field of this.#fields()) {
      const key = field.dataset.key;
      if (field.dataset.kind === "files") {
        this.uploads.get(key)?.restore(kept.files[key] ?? []);
        continue;
      }
      for (const input of field.querySelectorAll("input, textarea")) {
        const values = field.dataset.several === undefined ? [kept.values[key]] : (kept.values[key] ?? "").split(",");
        if (input.type === "radio" || input.type === "checkbox") input.checked = values.includes(input.value);
        else if (kept.values[key]) input.value = kept.values[key];
      }
    }
  }

  async #submit() {
    if ([...this.uploads.values()].some((uploads) => uploads.pending)) {
      this.#errors({ "": this.seat.words.say("files-pending") });
      return;
    }
    const body = { seat: this.seat.room, thread: this.thread, token: this.form.dataset.token, values: this.#values(), files: this.#files() };
    const same = JSON.stringify(body);
    if (same !== this.#sent) this.#id = newId(); // the same answers again are the same event
    this.#sent = same;
    const send = this.form.querySelector("[type=submit]");
    send.disabled = true;
    try {
      this.#answer(await this.page.wire.post("/submit", { id: this.#id, ...body }));
    } catch (problem) {
      if (!(problem instanceof Gone)) this.#errors({ "": this.seat.words.say("try-later") });
    } finally {
      send.disabled = false;
    }
  }

  #answer(reply) {
    this.#sent = ""; // answered: the same words once more are meant once more
    if (reply.kind === "accepted") {
      this.seat.follow();
      sessionStorage.removeItem(this.#key);
      this.element.close();
    } else if (reply.kind === "errors") {
      this.#errors(reply.errors);
    } else if (reply.kind === "alert") {
      this.#errors({ "": reply.text });
    } else {
      sessionStorage.removeItem(this.#key);
      this.element.close();
      this.seat.answer(reply);
    }
  }

  #errors(errors) {
    let first = null;
    for (const line of this.form.querySelectorAll("[data-error]")) {
      const text = errors[line.dataset.error] ?? "";
      line.textContent = text;
      line.hidden = !text;
      const field = line.closest(".field");
      if (!field) continue;
      const input = field.matches("fieldset") ? field : field.querySelector("input, textarea");
      if (text) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      if (text && !first) first = field.querySelector("input, textarea");
    }
    first?.focus();
  }
}
