// What the editor asks for in a window of its own, and what it knows of items and files.
import { isAddress } from "portal/rich-text-schema";

const known = new Map(); // question -> promise of the answer

function languageOf(view) {
  return view.dom.closest("[data-language]").dataset.language;
}
/** @returns the answer of the portal, null for none */
function ask(parameters) {
  return fetch("/admin/content/lookup?" + new URLSearchParams(parameters), { credentials: "same-origin", redirect: "manual", headers: { Accept: "application/json" } })
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
}
function remembered(parameters) {
  const question = JSON.stringify(parameters);
  if (!known.has(question)) {
    known.set(question, ask(parameters).then((answer) => {
      if (!answer) {
        known.delete(question);
      }
      return answer;
    }));
  }
  return known.get(question);
}
/** What the library says of a file in the language of that text; null when there is none. */
export function facts(view, id) {
  return remembered({ media: id, language: languageOf(view) }).then((answer) => (answer && answer.file) || null);
}
/** What a link leads to, in words. */
export function title(view, href) {
  const item = /^item:(\d+)/.exec(href);
  const file = /^media:(\d+)/.exec(href);
  if (item) {
    return remembered({ item: item[1], language: languageOf(view) }).then((answer) => (answer && answer.items.length ? label(answer.items[0]) : href));
  }
  return file ? facts(view, file[1]).then((found) => (found ? found.title : href)) : Promise.resolve(href);
}
function label(item) {
  return item.title + " (" + item.type + ", " + item.state + ")";
}

// ---- windows ----------------------------------------------------------------------------------------------------------

const windows = {};
function windowOf(name) {
  if (!windows[name]) {
    const dialog = document.getElementById("rt-" + name);
    windows[name] = { dialog, form: dialog.querySelector("form"), done: null, view: null };
    dialog.addEventListener("close", () => windows[name].view.focus());
    dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    // what is typed here is not the page's
    dialog.addEventListener("input", (event) => event.stopPropagation());
    windows[name].form.addEventListener("submit", (event) => {
      event.preventDefault();
      windows[name].done();
    });
  }
  return windows[name];
}
function show(name, view, fill, done) {
  const window = windowOf(name);
  window.view = view;
  window.done = () => done(window.form.elements, window.dialog);
  fill(window.form.elements, window.dialog);
  window.dialog.showModal();
  return window;
}
function complain(field, wrong) {
  const place = document.getElementById(field.getAttribute("aria-describedby"));
  place.hidden = !wrong;
  field.setAttribute("aria-invalid", String(Boolean(wrong)));
  if (wrong) {
    field.focus();
  }
}

function table(view, wanted, done) {
  show(
    "table",
    view,
    (fields) => {
      fields.rows.value = wanted.rows;
      fields.columns.value = wanted.columns;
      fields.caption.value = wanted.caption;
      fields.headerRow.checked = wanted.headerRow;
      fields.headerColumn.checked = wanted.headerColumn;
    },
    (fields, dialog) => {
      const size = (field, most) => Math.min(most, Math.max(1, parseInt(field.value, 10) || 1));
      dialog.close();
      done({
        rows: size(fields.rows, 100),
        columns: size(fields.columns, 20),
        caption: fields.caption.value.trim(),
        headerRow: fields.headerRow.checked,
        headerColumn: fields.headerColumn.checked,
      });
    }
  );
}
function caption(view, present, done) {
  show(
    "caption",
    view,
    (fields) => (fields.caption.value = present),
    (fields, dialog) => {
      dialog.close();
      done(fields.caption.value.trim());
    }
  );
}
function lang(view, present, done) {
  show(
    "lang",
    view,
    (fields) => {
      fields.language.value = present || Array.from(fields.language.options).map((o) => o.value).find((v) => v && v !== languageOf(view));
    },
    (fields, dialog) => {
      dialog.close();
      done(fields.language.value);
    }
  );
}

// ---- links: a combobox of items (WAI-ARIA), or an address -------------------------------------------------------------

let chosen = null; // { href, title }
let asked = 0;

function link(view, present, done) {
  const window = show(
    "link",
    view,
    (fields) => {
      chosen = null;
      fields.target.value = present.href;
      fields.words.value = present.words;
      complain(fields.target, false);
      offer(fields.target, []);
      if (/^(item|media):/.test(present.href)) {
        fields.target.value = "";
        title(view, present.href).then((words) => {
          chosen = { href: present.href, title: words };
          fields.target.value = words;
        });
      }
    },
    (fields, dialog) => {
      const typed = fields.target.value.trim();
      const target = chosen || { href: address(typed), title: typed };
      if (!target.href) {
        complain(fields.target, true);
        return;
      }
      dialog.close();
      done({ href: target.href, title: target.title, words: fields.words.value.trim() });
    }
  );
  prepare(window);
}
/** What somebody types as an address, complete; empty when it is none. */
function address(typed) {
  if (/^www\.\S+\.\S+$/i.test(typed)) {
    return "https://" + typed;
  }
  if (/^[^\s@/]+@[^\s@]+\.[^\s@]+$/.test(typed)) {
    return "mailto:" + typed;
  }
  return isAddress(typed) && !/\s/.test(typed) && !/^(item|media):/.test(typed) ? typed : "";
}
function options(field) {
  return Array.from(document.getElementById(field.getAttribute("aria-controls")).children);
}
function offer(field, items) {
  const list = document.getElementById(field.getAttribute("aria-controls"));
  list.replaceChildren(
    ...items.map((item, n) => {
      const option = document.createElement("li");
      const name = document.createElement("span");
      const more = document.createElement("span");
      option.id = list.id + "-" + n;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      name.textContent = item.title;
      name.lang = item.titleLanguage;
      more.className = "meta";
      more.textContent = " " + item.type + " · " + item.state;
      option.append(name, more);
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => choose(field, item));
      option.item = item;
      return option;
    })
  );
  list.hidden = items.length === 0;
  field.setAttribute("aria-expanded", String(items.length > 0));
  field.removeAttribute("aria-activedescendant");
}
function choose(field, item) {
  chosen = { href: "item:" + item.id, title: item.title };
  field.value = item.title;
  if (!field.form.elements.words.value) {
    field.form.elements.words.value = item.title;
  }
  complain(field, false);
  offer(field, []);
}
function activate(field, option) {
  options(field).forEach((o) => o.setAttribute("aria-selected", String(o === option)));
  if (option) {
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
}
function prepare(window) {
  const field = window.form.elements.target;
  if (field.dataset.ready) {
    return;
  }
  field.dataset.ready = "1";
  const said = window.dialog.querySelector("[role=status]");
  let timer = 0;
  field.addEventListener("input", () => {
    chosen = null;
    complain(field, false);
    const words = field.value.trim();
    const mine = ++asked;
    clearTimeout(timer);
    if (words.length < 2 || address(words)) {
      offer(field, []);
      said.textContent = "";
      return;
    }
    timer = setTimeout(() => {
      ask({ q: words, language: languageOf(window.view) }).then((answer) => {
        if (mine === asked && window.dialog.open && !chosen) {
          const items = answer ? answer.items : [];
          offer(field, items);
          said.textContent = (items.length ? said.dataset.found : said.dataset.none).replace("{0}", items.length);
        }
      });
    }, 200);
  });
  field.addEventListener("keydown", (event) => {
    const all = options(field);
    const here = all.findIndex((o) => o.getAttribute("aria-selected") === "true");
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      event.preventDefault();
      activate(field, all[(here + (event.key === "ArrowDown" ? 1 : here < 0 ? 0 : -1) + all.length) % all.length]);
    } else if (event.key === "Enter" && here >= 0) {
      event.preventDefault();
      choose(field, all[here].item);
    } else if (event.key === "Escape" && all.length) {
      event.preventDefault();
      event.stopPropagation();
      offer(field, []);
    }
  });
}

// ---- the words of a picture in this language ---------------------------------------------------------------------------

function words(id, view, done) {
  const language = languageOf(view);
  facts(view, id).then((file) => {
    if (!file) {
      return;
    }
    show(
      "words",
      view,
      (fields, dialog) => {
        dialog.querySelector("img").hidden = file.kind !== "IMAGE";
        dialog.querySelector("img").src = file.kind === "IMAGE" ? "/media/" + id : "";
        dialog.querySelector(".rt-words-title").textContent = file.title;
        dialog.querySelector("[data-library]").href = "/admin/media/edit?file=" + id;
        fields.alternative.value = file.alternative;
        fields.caption.value = file.caption;
        fields.decorative.checked = file.decorative;
        fields.alternative.lang = fields.caption.lang = language;
        fields.decorative.onchange = () => (fields.alternative.readOnly = fields.decorative.checked);
        fields.decorative.onchange();
        fields.keep.disabled = !file.writable;
        problem(dialog, file.writable ? "" : dialog.dataset.notYours);
      },
      (fields, dialog) => {
        const body = new URLSearchParams({
          media: id,
          language,
          alternative: fields.alternative.value,
          caption: fields.caption.value,
          lock: file.lock,
        });
        if (fields.decorative.checked) {
          body.set("decorative", "1");
        }
        fetch("/admin/content/words", { method: "POST", body, credentials: "same-origin", redirect: "manual" })
          .then((answer) => (answer.ok || answer.status === 409 ? answer.json() : Promise.reject(answer.status)))
          .then((answer) => {
            if (answer.refused) {
              problem(dialog, answer.refused);
              return;
            }
            known.set(JSON.stringify({ media: id, language }), Promise.resolve(answer));
            dialog.close();
            done();
            view.dom.dispatchEvent(new CustomEvent("portal:check", { bubbles: true }));
          })
          .catch(() => problem(dialog, dialog.dataset.failed));
      }
    );
  });
}
function problem(dialog, sentence) {
  const place = dialog.querySelector("[role=alert]");
  place.textContent = sentence;
  place.hidden = !sentence;
}

export const open = { table, caption, lang, link, words };
