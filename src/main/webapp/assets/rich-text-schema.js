// What a body can hold: the same that SafeHtml lets through. Whatever is pasted or typed becomes this or its plain words.
import { DOMParser, DOMSerializer, Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

const LINK = /^(?:https?:|mailto:|tel:|item:\d|media:\d|\/(?!\/)|#)/i;
const LANGUAGE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;
const FILE = /^(?:media:|(?:https?:\/\/[^/]+)?\/media\/)([1-9]\d{0,17})(?:\/|$)/;

function languageOf(dom) {
  const lang = dom.getAttribute("lang");
  return lang && LANGUAGE.test(lang) ? lang : null;
}
function named(node, more) {
  return { ...(node.attrs.lang ? { lang: node.attrs.lang } : {}), ...more };
}
/** A block whose only property is its language. */
function block(tag, spec) {
  return {
    group: "block",
    attrs: { lang: { default: null } },
    parseDOM: [{ tag, getAttrs: (dom) => ({ lang: languageOf(dom) }) }],
    toDOM: (node) => [tag, named(node), 0],
    ...spec,
  };
}
/** A number of the library, null for what comes from anywhere else. */
export function fileOf(address) {
  const found = FILE.exec(String(address || "").replace(location.origin, ""));
  return found ? found[1] : null;
}
export function isAddress(typed) {
  return LINK.test(typed);
}

const cells = tableNodes({ tableGroup: "block", cellContent: "block+", cellAttributes: {} });

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: block("p", { content: "inline*" }),
    heading: {
      group: "block",
      content: "inline*",
      defining: true,
      attrs: { level: { default: 2 }, lang: { default: null } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((n) => ({
        tag: "h" + n,
        getAttrs: (dom) => ({ level: Math.min(4, Math.max(2, n)), lang: languageOf(dom) }),
      })),
      toDOM: (node) => ["h" + node.attrs.level, named(node), 0],
    },
    blockquote: block("blockquote", { content: "block+", defining: true }),
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    code_block: {
      group: "block",
      content: "text*",
      marks: "",
      code: true,
      defining: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", 0],
    },
    ordered_list: {
      group: "block",
      content: "list_item+",
      attrs: { start: { default: 1 }, lang: { default: null } },
      parseDOM: [
        {
          tag: "ol",
          getAttrs: (dom) => ({ start: /^\d{1,3}$/.test(dom.getAttribute("start")) ? +dom.getAttribute("start") : 1, lang: languageOf(dom) }),
        },
      ],
      toDOM: (node) => ["ol", named(node, node.attrs.start === 1 ? {} : { start: node.attrs.start }), 0],
    },
    bullet_list: block("ul", { content: "list_item+" }),
    list_item: block("li", { group: undefined, content: "paragraph block*", defining: true }),
    definition_list: block("dl", { content: "(definition_term | definition_text)+" }),
    definition_term: block("dt", { group: undefined, content: "inline*", defining: true }),
    definition_text: block("dd", { group: undefined, content: "block+", defining: true }),
    table: {
      ...cells.table,
      attrs: { caption: { default: "" }, lang: { default: null } },
      parseDOM: [
        {
          tag: "table",
          getAttrs: (dom) => ({ caption: dom.caption ? dom.caption.textContent.replace(/\s+/g, " ").trim() : "", lang: languageOf(dom) }),
        },
        { tag: "caption, colgroup", ignore: true },
      ],
      toDOM: (node) => ["table", named(node), ...(node.attrs.caption ? [["caption", { contenteditable: "false" }, node.attrs.caption]] : []), ["tbody", 0]],
    },
    table_row: cells.table_row,
    table_cell: cells.table_cell,
    table_header: cells.table_header,
    // A file of the library: a picture, a recording; readers get what it is.
    media: {
      group: "block",
      atom: true,
      draggable: true,
      attrs: { id: {} },
      parseDOM: [
        {
          tag: "img[src]",
          getAttrs: (dom) => {
            const id = fileOf(dom.getAttribute("src"));
            return id ? { id } : false;
          },
        },
      ],
      toDOM: (node) => ["img", { src: "media:" + node.attrs.id }],
    },
    text: { group: "inline" },
    hard_break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (dom) => {
            const file = fileOf(dom.getAttribute("href"));
            const href = file ? "media:" + file : dom.getAttribute("href").trim();
            return isAddress(href) ? { href } : false;
          },
        },
      ],
      toDOM: (mark) => ["a", { href: mark.attrs.href }, 0],
    },
    lang: {
      attrs: { lang: {} },
      parseDOM: [
        {
          tag: "span[lang]",
          getAttrs: (dom) => (languageOf(dom) ? { lang: languageOf(dom) } : false),
        },
      ],
      toDOM: (mark) => ["span", { lang: mark.attrs.lang }, 0],
    },
    abbr: {
      attrs: { title: { default: "" } },
      parseDOM: [{ tag: "abbr", getAttrs: (dom) => ({ title: dom.getAttribute("title") || "" }) }],
      toDOM: (mark) => ["abbr", mark.attrs.title ? { title: mark.attrs.title } : {}, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    u: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
    s: { parseDOM: [{ tag: "s" }, { tag: "del" }, { tag: "strike" }], toDOM: () => ["s", 0] },
    sub: { excludes: "sup", parseDOM: [{ tag: "sub" }], toDOM: () => ["sub", 0] },
    sup: { excludes: "sub", parseDOM: [{ tag: "sup" }], toDOM: () => ["sup", 0] },
    code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});

const parser = DOMParser.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

/** Nothing in it is fetched or run. */
function inert() {
  return document.implementation.createHTMLDocument("");
}

export function fromHtml(html) {
  const page = inert();
  page.body.innerHTML = html;
  const doc = parser.parse(page.body);
  const last = doc.lastChild;
  return last.type === schema.nodes.paragraph ? doc : doc.copy(doc.content.addToEnd(schema.nodes.paragraph.create()));
}

export function toHtml(doc) {
  const page = inert();
  serializer.serializeFragment(doc.content, { document: page }, page.body);
  tidy(page.body);
  return page.body.innerHTML;
}

/** The shortest markup that says the same: no paragraph where it says nothing, rows of heads in the head of a table. */
function tidy(body) {
  body.querySelectorAll("li, td, th, dd").forEach((box) => {
    const first = box.firstElementChild;
    const others = Array.from(box.children).slice(1);
    if (first && first.tagName === "P" && !first.attributes.length && others.every((e) => /^[OU]L$/.test(e.tagName))) {
      first.replaceWith(...first.childNodes);
    }
  });
  body.querySelectorAll("p").forEach((p) => {
    if (!p.hasChildNodes() && (p.parentNode === body || p.parentNode.children.length > 1)) {
      p.remove();
    }
  });
  body.querySelectorAll("table").forEach((table) => {
    const rows = table.tBodies[0];
    let head = null;
    while (rows.rows.length > 1 && Array.from(rows.rows[0].cells).every((c) => c.tagName === "TH")) {
      head = head || table.createTHead();
      head.appendChild(rows.rows[0]);
    }
    table.querySelectorAll("th").forEach((th) => th.setAttribute("scope", head && head.contains(th) ? "col" : "row"));
    if (!head && rows.rows.length === 1) {
      table.querySelectorAll("th").forEach((th, n) => th.setAttribute("scope", n ? "col" : "row"));
    }
    table.querySelectorAll("caption").forEach((caption) => caption.removeAttribute("contenteditable"));
  });
}
