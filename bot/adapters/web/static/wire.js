// The line to the server: posting, and hearing what is new. Browsers allow six connections a host,
// so the tabs of one session share one stream: whoever holds the lock listens and tells the others.

const SILENCE = 45_000; // three heartbeats of the server
const POLL = 4_000;
const LONGEST_WAIT = 15_000;

export class Gone extends Error {}
export class Unreachable extends Error {}

export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Wire {
  #cursor = new Map();
  #token;
  #source = null;
  #silence = 0;
  #wait = 1_000;
  #again = 0;
  #channel = null;
  #leads = false;
  #held = [];
  #catching = false;

  constructor({ token, cursor, onPost, onState, onGone }) {
    this.#token = token;
    for (const part of cursor.split(",")) {
      const at = part.lastIndexOf("=");
      if (at > 0) this.#cursor.set(part.slice(0, at), Number(part.slice(at + 1)));
    }
    this.onPost = onPost;
    this.onState = onState;
    this.onGone = onGone;
  }

  get token() {
    return this.#token;
  }

  get cursor() {
    return [...this.#cursor].map(([room, seq]) => `${room}=${seq}`).join(",");
  }

  async post(path, body) {
    return this.#ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Melding-Token": this.#token },
      body: JSON.stringify(body),
    });
  }

  async get(path) {
    return this.#ask(path, {});
  }

  async #ask(path, options) {
    let answer;
    try {
      answer = await fetch(path, { ...options, signal: AbortSignal.timeout(20_000) });
    } catch {
      throw new Unreachable();
    }
    if (answer.status === 401 || answer.status === 403) {
      this.onGone();
      throw new Gone();
    }
    if (answer.status >= 500 || answer.status === 429) throw new Unreachable();
    try {
      return await answer.json();
    } catch {
      throw new Unreachable();
    }
  }

  start() {
    addEventListener("online", () => this.#reconnect(0));
    addEventListener("offline", () => this.#tell("off"));
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && !this.#leads) this.catchUp();
    });
    if (!navigator.locks || !globalThis.BroadcastChannel) {
      this.#poll();
      return;
    }
    const name = `melding-${this.#token.slice(0, 16)}`;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = (message) => this.#heard(message.data);
    this.#channel.postMessage({ is: "who" });
    this.catchUp();
    this.#watchSilence();
    navigator.locks.request(name, () => {
      this.#leads = true;
      this.#connect();
      return new Promise(() => {}); // held until this tab closes; then the next one listens
    });
  }

  // fetch what was missed, in order; what comes in meanwhile waits behind it
  async catchUp() {
    if (this.#catching) return;
    this.#catching = true;
    try {
      for (let more = true; more; ) {
        const answer = await this.get(`/posts?after=${encodeURIComponent(this.cursor)}`);
        answer.posts.forEach((drawing) => this.#apply(drawing));
        more = answer.more;
      }
      this.#state("on");
    } catch (problem) {
      if (problem instanceof Gone) return;
      this.#state("off");
      setTimeout(() => this.catchUp(), this.#backOff());
      return;
    } finally {
      this.#catching = false;
    }
    this.#held.splice(0).forEach((drawing) => this.#apply(drawing));
  }

  #apply(drawing) {
    if (drawing.seq <= (this.#cursor.get(drawing.room) ?? 0)) return;
    this.#cursor.set(drawing.room, drawing.seq);
    this.onPost(drawing);
  }

  #heard(told) {
    this.#watchSilence();
    if (told.is === "who") {
      if (this.#leads) this.#channel.postMessage({ is: "state", state: this.state });
    } else if (told.is === "post") {
      if (this.#catching || this.state === "off") this.#held.push(told.drawing);
      else this.#apply(told.drawing);
    } else if (told.is === "state" && !this.#leads) {
      if (told.state === "on" && this.state !== "on") this.catchUp();
      else this.#state(told.state);
    } else if (told.is === "gone") {
      this.onGone();
    }
  }

  #connect() {
    this.#source?.close();
    clearTimeout(this.#again);
    const source = new EventSource(`/events?after=${encodeURIComponent(this.cursor)}`);
    this.#source = source;
    this.#watchSilence();
    const on = (name, act) =>
      source.addEventListener(name, (event) => {
        this.#watchSilence();
        act(event);
      });
    on("hello", () => {
      this.#wait = 1_000;
      this.#tell("on");
    });
    on("beat", () => this.#channel.postMessage({ is: "beat" }));
    on("post", (event) => {
      const drawing = JSON.parse(event.data);
      this.#channel.postMessage({ is: "post", drawing });
      this.#apply(drawing);
    });
    on("gone", () => {
      source.close();
      this.#channel.postMessage({ is: "gone" });
      this.onGone();
    });
    on("bye", () => this.#reconnect(1_000));
    source.onerror = () => this.#reconnect(this.#backOff());
  }

  #reconnect(after) {
    if (!this.#leads) {
      if (after === 0) this.catchUp();
      return;
    }
    this.#source?.close();
    this.#tell("off");
    clearTimeout(this.#again);
    this.#again = setTimeout(async () => {
      // a refused stream does not say why: ask in plain, so that an ended session is told
      try {
        await this.get("/posts?after=");
      } catch (problem) {
        if (!(problem instanceof Gone)) this.#reconnect(this.#backOff());
        return;
      }
      this.#connect();
    }, after);
  }

  #backOff() {
    const wait = this.#wait * (0.8 + Math.random() * 0.4);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    return wait;
  }

  #watchSilence() {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      if (this.#leads) this.#reconnect(0);
      else this.catchUp();
      this.#watchSilence();
    }, SILENCE);
  }

  #tell(state) {
    this.#state(state);
    if (this.#leads) this.#channel.postMessage({ is: "state", state });
  }

  #state(state) {
    if (this.state === state) return;
    this.state = state;
    if (state === "on") this.#wait = 1_000;
    this.onState(state);
  }

  async #poll() {
    for (;;) {
      await this.catchUp();
      await sleep(POLL);
    }
  }
}
