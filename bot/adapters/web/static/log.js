// A list of posts in a pane that scrolls, and how a post is put there.

const NEAR = 120; // pixels from the end that count as reading along
const FOLLOW = 5_000; // milliseconds after an act in which what comes of it is brought into view
const TOGETHER = 5 * 60_000; // posts of one author this close are drawn as one

export class Log {
  constructor(pane, seat, list = null) {
    this.seat = seat;
    this.pane = pane;
    this.scroll = pane.querySelector(".scroll");
    this.list = list ?? pane.querySelector(".posts");
    this.until = 0;
    this.newer = seat.element.querySelector("[data-newer]");
    this.newer.addEventListener("click", () => this.visible && this.toEnd());
    this.scroll.addEventListener("scroll", () => {
      if (this.atEnd && this.visible) this.newer.hidden = true;
    }, { passive: true });
  }

  get visible() {
    return this.pane.offsetParent !== null;
  }

  // somebody acted here: show what comes of it
  follow() {
    this.until = Date.now() + FOLLOW;
  }

  get atEnd() {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < NEAR;
  }

  toEnd() {
    this.newer.hidden = true;
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  // put a post where it belongs; true if it was not there before
  take(drawing) {
    const wasAtEnd = this.atEnd;
    const post = element(drawing.html);
    this.seat.words.times(post);
    const old = this.list.querySelector(`[data-post="${drawing.id}"]`);
    if (old) {
      replaceKeepingFocus(old, post);
    } else {
      const later = [...this.list.children].find((other) => Number(other.dataset.post) > drawing.id);
      this.list.insertBefore(post, later ?? null);
      this.pane.querySelector("[data-quiet]")?.setAttribute("hidden", "");
    }
    this.arrange();
    for (const picture of post.querySelectorAll("img")) {
      picture.addEventListener("load", () => wasAtEnd && this.toEnd(), { once: true });
    }
    if (wasAtEnd || (!old && (drawing.mine || Date.now() < this.until))) this.toEnd();
    else if (!old && this.visible) this.newer.hidden = false;
    return !old;
  }

  arrange() {
    let before = null;
    for (const post of this.list.children) {
      const at = new Date(post.querySelector("time").dateTime).getTime();
      const follows = before && before.author === post.dataset.author && at - before.at < TOGETHER;
      post.classList.toggle("follows", Boolean(follows));
      before = { author: post.dataset.author, at };
    }
  }
}

export function element(html) {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  return template.content.firstElementChild;
}

export function replaceKeepingFocus(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const token = focused?.dataset.token;
  old.replaceWith(fresh);
  if (!focused) return;
  const same = [...fresh.querySelectorAll("button")].find((button) => button.dataset.token === token);
  fresh.tabIndex = -1;
  (same ?? fresh.querySelector("button") ?? fresh).focus({ preventScroll: true });
}
