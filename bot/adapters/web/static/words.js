// Sentences in a seat's language, and times on the clock that its sentences go by.

const DAY = 86_400_000;

export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
}

export class Words {
  constructor(language, texts, timeZone) {
    this.language = language;
    this.texts = texts;
    const clock = { hour: "2-digit", minute: "2-digit", timeZone };
    this.time = new Intl.DateTimeFormat(tag(language), clock);
    this.day = new Intl.DateTimeFormat(tag(language), { weekday: "short", ...clock });
    this.date = new Intl.DateTimeFormat(tag(language), { day: "numeric", month: "short", ...clock });
    this.full = new Intl.DateTimeFormat(tag(language), { dateStyle: "full", timeStyle: "short", timeZone });
    this.dated = new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone }); // 2026-11-23
    this.since = new Intl.RelativeTimeFormat(tag(language), { style: "short", numeric: "always" });
  }

  say(key, values = {}) {
    return fill(this.texts[key] ?? key, values);
  }

  times(root) {
    for (const element of root.querySelectorAll("time[datetime]")) {
      const at = new Date(element.dateTime);
      element.textContent = element.classList.contains("ago") ? this.ago(at) : this.moment(at);
      element.title = this.full.format(at);
    }
  }

  moment(at) {
    const days = (this.#midnight(new Date()) - this.#midnight(at)) / DAY;
    if (days <= 0) return this.time.format(at);
    return (days < 7 ? this.day : this.date).format(at);
  }

  // the day on the seat's clock, as a number that can be counted with
  #midnight(at) {
    return Date.parse(this.dated.format(at));
  }

  ago(at) {
    const minutes = Math.floor((Date.now() - at) / 60_000);
    if (minutes < 1) return this.say("just-now");
    if (minutes < 60) return this.since.format(-minutes, "minute");
    if (minutes < 24 * 60) return this.since.format(-Math.floor(minutes / 60), "hour");
    return this.since.format(-Math.floor(minutes / 1440), "day");
  }
}

// plain English puts the month first; our readers are in Europe
function tag(language) {
  return language === "en" ? "en-GB" : language;
}
