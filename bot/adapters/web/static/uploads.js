// Files on their way: picked, dropped or pasted; each with its progress, its picture and its end.

const MEGABYTE = 1024 * 1024;

export class Uploads {
  #files = [];

  constructor({ list, input, seat, limits, changed }) {
    this.list = list;
    this.seat = seat;
    this.limits = limits;
    this.changed = changed ?? (() => {});
    input.addEventListener("change", () => {
      this.add([...input.files]);
      input.value = "";
    });
  }

  get empty() {
    return this.done.length === 0;
  }

  get pending() {
    return this.#files.some((file) => file.state === "going");
  }

  get done() {
    return this.#files.filter((file) => file.state === "there").map(({ id, name, size, picture }) => ({ id, name, size, picture }));
  }

  takeAll() {
    const files = this.done;
    this.#files = this.#files.filter((file) => file.state !== "there");
    this.#draw();
    return files;
  }

  restore(files) {
    this.#files = files.map((file) => ({ ...file, state: "there", preview: file.picture ? `/files/${file.id}/small` : "" }));
    this.#draw();
  }

  pasted(event) {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    this.add(files.map((file) => this.#named(file)));
  }

  // a pasted screenshot is called image.png by every browser
  #named(file) {
    if (!/^image\.\w+$/.test(file.name)) return file;
    const time = new Date().toTimeString().slice(0, 8).replaceAll(":", "");
    const name = `${this.seat.words.say("pasted")}-${time}.${file.name.split(".").pop()}`;
    return new File([file], name, { type: file.type });
  }

  acceptDrops(area, shown) {
    let inside = 0;
    const carries = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
    const over = (on) => shown.classList.toggle("over", on);
    area.addEventListener("dragenter", (event) => {
      if (carries(event)) over(++inside > 0);
    });
    area.addEventListener("dragleave", (event) => {
      if (carries(event)) over(--inside > 0);
    });
    area.addEventListener("dragover", (event) => {
      if (carries(event)) event.preventDefault();
    });
    area.addEventListener("drop", (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      inside = 0;
      over(false);
      this.add([...event.dataTransfer.files]);
    });
  }

  add(files) {
    const room = this.limits.mostFiles - this.#files.filter((file) => file.state !== "bad").length;
    if (files.length > room) this.seat.notice(this.seat.words.say("too-many-files", { most: this.limits.mostFiles }));
    for (const file of files.slice(0, Math.max(0, room))) this.#begin(file);
    this.#draw();
  }

  #begin(file) {
    const picture = file.type.startsWith("image/");
    const entry = { name: file.name, size: file.size, picture, state: "going", percent: 0, preview: picture ? URL.createObjectURL(file) : "" };
    this.#files.push(entry);
    if (file.size > this.limits.largestFile) {
      this.#end(entry, "file-too-big-here", { most: this.limits.largestFile / MEGABYTE });
    } else if (file.size === 0) {
      this.#end(entry, "file-none");
    } else {
      this.#send(entry, file);
    }
  }

  // XMLHttpRequest, for fetch does not tell how far an upload is
  #send(entry, file) {
    const request = new XMLHttpRequest();
    entry.request = request;
    const address = new URLSearchParams({ seat: this.seat.room, name: file.name });
    request.open("POST", `/files?${address}`);
    request.setRequestHeader("X-Melding-Token", this.seat.wire.token);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      entry.percent = Math.round((100 * event.loaded) / event.total);
      if (entry.bar) entry.bar.value = entry.percent;
    });
    request.addEventListener("load", () => {
      const answer = request.response;
      if (answer?.kind === "taken") {
        Object.assign(entry, { id: answer.id, name: answer.name, size: answer.size, picture: answer.picture, state: "there" });
        this.seat.page.announce(this.seat.words.say("attached", { name: entry.name }), this.seat.words.language);
        this.#changed();
      } else if (answer?.kind === "problem") {
        this.#end(entry, null, {}, answer.text);
      } else {
        this.#end(entry, "file-failed");
      }
    });
    request.addEventListener("error", () => this.#end(entry, "file-failed"));
    request.addEventListener("timeout", () => this.#end(entry, "file-failed"));
    request.send(file);
  }

  #end(entry, key, values = {}, text = null) {
    entry.state = "bad";
    entry.problem = text ?? this.seat.words.say(key, { name: entry.name, ...values });
    this.seat.page.announce(entry.problem, this.seat.words.language);
    this.#changed();
  }

  #remove(entry) {
    entry.request?.abort();
    if (entry.preview.startsWith("blob:")) URL.revokeObjectURL(entry.preview);
    this.#files = this.#files.filter((other) => other !== entry);
    this.#changed();
  }

  #changed() {
    this.#draw();
    this.changed();
  }

  #draw() {
    this.list.replaceChildren(...this.#files.map((entry) => this.#row(entry)));
  }

  #row(entry) {
    const row = document.createElement("li");
    if (entry.preview && entry.state !== "bad") {
      const picture = document.createElement("img");
      picture.src = entry.preview;
      picture.alt = "";
      row.append(picture);
    }
    const name = document.createElement("span");
    name.className = entry.state === "bad" ? "name bad" : "name";
    name.textContent = entry.state === "bad" ? entry.problem : entry.name;
    row.append(name);
    if (entry.state === "going") {
      entry.bar = document.createElement("progress");
      entry.bar.max = 100;
      entry.bar.value = entry.percent;
      entry.bar.setAttribute("aria-label", entry.name);
      row.append(entry.bar);
    }
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "×";
    remove.setAttribute("aria-label", this.seat.words.say("remove", { name: entry.name }));
    remove.addEventListener("click", () => this.#remove(entry));
    row.append(remove);
    return row;
  }
}
