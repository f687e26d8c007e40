// What comes from Word, Google Docs or another site, before the schema takes what it knows: their lists are no lists, their
// bold is a style, their headings begin one level above ours.

/** @param html from the clipboard; @returns markup without styles, classes and what only their programs understand */
export function clean(html) {
  if (html.includes("data-pm-slice")) {
    return html; // from this editor
  }
  // what would act is taken out before a browser so much as complains of it
  const inert = html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->|<!\[(?:if|endif)[^>]*>|<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/gi, "")
    .replace(/\son\w+\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, "");
  const page = new DOMParser().parseFromString(inert, "text/html");
  const body = page.body;
  body.querySelectorAll("style, script, meta, link, title, xml, iframe, object, svg, noscript, template, button, select, input, textarea").forEach((e) => e.remove());
  wordLists(body);
  body.querySelectorAll("*").forEach((e) => {
    if (e.namespaceURI === "http://www.w3.org/1999/xhtml" && e.localName.includes(":")) {
      e.replaceWith(...e.childNodes); // <o:p>
    }
  });
  styles(body);
  headings(body);
  body.querySelectorAll("*").forEach((e) => {
    Array.from(e.attributes).forEach((a) => {
      if (!/^(href|src|lang|title|colspan|rowspan|start)$/.test(a.name) || (a.name === "lang" && e.localName !== "span")) {
        e.removeAttribute(a.name);
      }
    });
  });
  comments(body);
  // Word marks the language of every single run; only a passage somebody marked here is meant.
  body.querySelectorAll("span[lang]").forEach((e) => e.removeAttribute("lang"));
  body.querySelectorAll("p, h2, h3, h4, li").forEach((e) => {
    if (/^[\s\u00a0]*$/.test(e.textContent) && !e.querySelector("img, br + br, ul, ol, table")) {
      e.remove();
    }
  });
  return body.innerHTML.replace(/\u00a0|&nbsp;/g, " ");
}

function comments(body) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode);
  }
  found.forEach((c) => c.remove());
}

/** Word writes each item as a paragraph of its own: style="mso-list:l0 level2 lfo1", its bullet in the words. */
function wordLists(body) {
  const open = []; // lists from the outermost in
  let last = null;
  body.querySelectorAll("p, h1, h2, h3, h4, h5, h6").forEach((p) => {
    const said = /mso-list:\s*l(\d+)\s+level(\d)/i.exec(p.getAttribute("style") || "");
    if (!said) {
      return;
    }
    const level = Math.min(9, +said[2]);
    const sign = p.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
    const bullet = sign ? sign.textContent.replace(/[\s\u00a0]/g, "") : "";
    const tag = /^\(?([0-9]+|[a-z]|[ivxlcdm]+)[.)]/i.test(bullet) ? "ol" : "ul";
    if (sign) {
      sign.remove();
    }
    const item = body.ownerDocument.createElement("li");
    item.append(...p.childNodes);
    const follows = last && last.list !== null && neighbours(last.place, p);
    if (!follows) {
      open.length = 0;
    }
    while (open.length > level) {
      open.pop();
    }
    while (open.length < level || !open.length) {
      const list = body.ownerDocument.createElement(tag);
      const above = open[open.length - 1];
      if (above) {
        (above.lastElementChild || above.appendChild(body.ownerDocument.createElement("li"))).appendChild(list);
      } else {
        p.before(list);
      }
      open.push(list);
      if (open.length === 1) {
        last = { place: list };
      }
    }
    if (open.length === 1 && open[0].localName !== tag) {
      const list = body.ownerDocument.createElement(tag);
      p.before(list);
      open[0] = list;
      last = { place: list };
    }
    open[open.length - 1].appendChild(item);
    p.remove();
    last.list = open[0];
  });
}
/** Nothing but white space stands between the list and the paragraph. */
function neighbours(list, paragraph) {
  let next = list.nextSibling;
  while (next && next !== paragraph && next.nodeType !== 1 && !next.textContent.trim()) {
    next = next.nextSibling;
  }
  return next === paragraph;
}

/** Google Docs says bold and italic by style, and wraps everything in a bold that is none. */
function styles(body) {
  body.querySelectorAll("[style]").forEach((e) => {
    const weight = e.style.fontWeight;
    const bold = weight === "bold" || +weight >= 600;
    const italic = e.style.fontStyle === "italic";
    if (/^[bi]$|^strong$|^em$/.test(e.localName) && (weight === "normal" || weight === "400")) {
      e.replaceWith(...e.childNodes);
    } else if (e.localName === "span") {
      wrap(e, bold && "strong");
      wrap(e, italic && "em");
      wrap(e, /super/.test(e.style.verticalAlign) && "sup");
      wrap(e, /^sub/.test(e.style.verticalAlign) && "sub");
    }
  });
}
function wrap(element, tag) {
  if (tag && element.textContent.trim()) {
    const inner = element.ownerDocument.createElement(tag);
    inner.append(...element.childNodes);
    element.append(inner);
  }
}

/** The title of a page is not in its body: where the first level is used, all go down by one. */
function headings(body) {
  body.querySelectorAll("p[class*=MsoTitle]").forEach((e) => rename(e, "h1"));
  const down = body.querySelector("h1") ? 1 : 0;
  [6, 5, 4, 3, 2, 1].forEach((n) => {
    body.querySelectorAll("h" + n).forEach((e) => {
      if (!e.dataset.settled) {
        rename(e, "h" + Math.min(4, n + down)).dataset.settled = "";
      }
    });
  });
  // bold all over a heading says nothing more
  body.querySelectorAll("h2 > strong:only-child, h2 > b:only-child, h3 > b:only-child, h4 > b:only-child, h3 > strong:only-child, h4 > strong:only-child").forEach((e) => {
    if (e.parentNode.textContent === e.textContent) {
      e.replaceWith(...e.childNodes);
    }
  });
}
function rename(element, tag) {
  const other = element.ownerDocument.createElement(tag);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}
