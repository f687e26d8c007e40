// The editor of bodies: ProseMirror over a textarea that holds the markup, so that the form, the autosave and a sign-in over
// the page know nothing of it. Words come from the page: fragments/rich-text.xhtml.
import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { gapCursor } from "prosemirror-gapcursor";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState, NodeSelection, Plugin, TextSelection } from "prosemirror-state";
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable,
  tableEditing, toggleHeaderColumn, toggleHeaderRow,
} from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { facts, open, title } from "portal/rich-text-dialogs";
import { clean } from "portal/rich-text-paste";
import { fromHtml, schema, toHtml } from "portal/rich-text-schema";

const { nodes, marks } = schema;
const editors = new Map(); // id of the textarea -> { view, area, first }
const kept = new Map(); // id of the textarea -> the state of an editor that an answer of the server replaced

// ---- what the buttons do ---------------------------------------------------------------------------------------------

function within(state, type) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === type) {
      return { node: $from.node(depth), pos: $from.before(depth) };
    }
  }
  return null;
}
function heading(level) {
  return (state, dispatch) =>
    isHeading(state, level) ? setBlockType(nodes.paragraph)(state, dispatch) : setBlockType(nodes.heading, { level })(state, dispatch);
}
function isHeading(state, level) {
  const parent = state.selection.$from.parent;
  return parent.type === nodes.heading && parent.attrs.level === level;
}
/** The nearest list around the cursor. */
function listAround(state) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) {
      return { node, pos: $from.before(depth) };
    }
  }
  return null;
}
function list(type) {
  return (state, dispatch) => {
    const around = listAround(state);
    if (!around) {
      return wrapInList(type)(state, dispatch);
    }
    if (around.node.type === type) {
      return liftListItem(nodes.list_item)(state, dispatch);
    }
    if (dispatch) {
      dispatch(state.tr.setNodeMarkup(around.pos, type));
    }
    return true;
  };
}
function quote(state, dispatch) {
  return within(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch);
}
function plain(state, dispatch) {
  const { from, to, empty } = state.selection;
  if (dispatch) {
    const tr = state.tr;
    if (!empty) {
      Object.values(marks).filter((m) => m !== marks.link && m !== marks.lang).forEach((m) => tr.removeMark(from, to, m));
    }
    tr.setBlockType(from, to, nodes.paragraph).setStoredMarks([]);
    dispatch(tr);
  }
  return true;
}
function breakLine(state, dispatch) {
  if (dispatch) {
    dispatch(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  }
  return true;
}
/** From where to where the cursor's mark of that type reaches; null outside of one. */
function reach(state, type) {
  const { $from, from, to, empty } = state.selection;
  if (!empty) {
    return state.doc.rangeHasMark(from, to, type) ? { from, to, mark: markIn(state, type) } : null;
  }
  const mark = type.isInSet($from.marks()) || ($from.nodeAfter && type.isInSet($from.nodeAfter.marks));
  if (!mark) {
    return null;
  }
  let start = $from.start();
  let found = null;
  $from.parent.forEach((child) => {
    const end = start + child.nodeSize;
    if (mark.isInSet(child.marks)) {
      found = found && found.to === start ? { ...found, to: end } : end >= from && !(found && found.to >= from) ? { from: start, to: end, mark } : found;
    }
    start = end;
  });
  return found;
}
function markIn(state, type) {
  let found = null;
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node) => {
    found = found || type.isInSet(node.marks);
  });
  return found;
}
function remove(type) {
  return (state, dispatch) => {
    const at = reach(state, type);
    if (at && dispatch) {
      dispatch(state.tr.removeMark(at.from, at.to, type));
    }
    return Boolean(at);
  };
}
/** Puts a file of the library where the cursor is: what can be read there stays a link, the rest is shown. */
function place(view, id, file) {
  if (file.kind === "DOCUMENT") {
    const words = view.state.selection.empty ? schema.text(file.title) : null;
    const mark = marks.link.create({ href: "media:" + id });
    const tr = view.state.tr;
    view.dispatch(words ? tr.replaceSelectionWith(words.mark([mark]), false) : tr.addMark(view.state.selection.from, view.state.selection.to, mark));
  } else {
    const node = nodes.media.create({ id: String(id) });
    const tr = view.state.tr.replaceSelectionWith(node);
    const pos = find(tr.doc, node);
    view.dispatch((pos === null ? tr : tr.setSelection(NodeSelection.create(tr.doc, pos))).scrollIntoView());
  }
  view.focus();
}
/** Where that very node stands now. */
function find(doc, wanted) {
  let found = null;
  doc.descendants((node, pos) => {
    if (node === wanted) {
      found = pos;
    }
    return found === null;
  });
  return found;
}
function insertTable(view, wanted) {
  const head = (column, row) => (row === 0 && wanted.headerRow) || (column === 0 && wanted.headerColumn);
  const rows = Array.from({ length: wanted.rows }, (none, row) =>
    nodes.table_row.create(null, Array.from({ length: wanted.columns }, (nothing, column) =>
      (head(column, row) ? nodes.table_header : nodes.table_cell).createAndFill())));
  const table = nodes.table.create({ caption: wanted.caption }, rows);
  const tr = view.state.tr.replaceSelectionWith(table);
  const pos = find(tr.doc, table);
  if (pos !== null) {
    tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 3))); // its first cell
  }
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

const COMMANDS = {
  heading2: { run: heading(2), on: (state) => isHeading(state, 2) },
  heading3: { run: heading(3), on: (state) => isHeading(state, 3) },
  heading4: { run: heading(4), on: (state) => isHeading(state, 4) },
  bold: { run: toggleMark(marks.strong), on: (state) => marked(state, marks.strong) },
  italic: { run: toggleMark(marks.em), on: (state) => marked(state, marks.em) },
  bullets: { run: list(nodes.bullet_list), on: (state) => (listAround(state) || {}).node?.type === nodes.bullet_list },
  numbers: { run: list(nodes.ordered_list), on: (state) => (listAround(state) || {}).node?.type === nodes.ordered_list },
  indent: { run: sinkListItem(nodes.list_item) },
  outdent: { run: liftListItem(nodes.list_item) },
  quote: { run: quote, on: (state) => Boolean(within(state, nodes.blockquote)) },
  plain: { run: plain },
  undo: { run: undo },
  redo: { run: redo },
  link: { dialog: linkDialog, on: (state) => Boolean(reach(state, marks.link)) },
  unlink: { run: remove(marks.link) },
  image: { dialog: (view) => window.portalMedia.pick((id, file) => place(view, id, file), "IMAGE") },
  file: { dialog: (view) => window.portalMedia.pick((id, file) => place(view, id, file), "") },
  words: { dialog: (view) => open.words(chosenFile(view.state), view, () => redraw(view)) },
  table: { dialog: (view) => open.table(view, { caption: "", rows: 3, columns: 2, headerRow: true, headerColumn: false }, (wanted) => insertTable(view, wanted)) },
  caption: { dialog: captionDialog },
  rowBefore: { run: addRowBefore },
  rowAfter: { run: addRowAfter },
  rowDelete: { run: deleteRow },
  columnBefore: { run: addColumnBefore },
  columnAfter: { run: addColumnAfter },
  columnDelete: { run: deleteColumn },
  headerRow: { run: toggleHeaderRow },
  headerColumn: { run: toggleHeaderColumn },
  tableDelete: { run: deleteTable },
  lang: { dialog: langDialog, on: (state) => Boolean(reach(state, marks.lang)) },
};

function marked(state, type) {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks || $from.marks())) : state.doc.rangeHasMark(from, to, type);
}
function chosenFile(state) {
  const node = state.selection.node;
  return node && node.type === nodes.media ? node.attrs.id : null;
}
function linkDialog(view) {
  const at = reach(view.state, marks.link);
  const { from, to } = at || view.state.selection;
  const words = view.state.doc.textBetween(from, to, " ");
  open.link(view, { href: at ? at.mark.attrs.href : "", words }, (wanted) => {
    const tr = view.state.tr;
    const mark = marks.link.create({ href: wanted.href });
    const said = (wanted.words || words || wanted.title || wanted.href).trim();
    if (said === words) {
      tr.removeMark(from, to, marks.link).addMark(from, to, mark);
      tr.setSelection(TextSelection.create(tr.doc, to));
    } else {
      const beside = view.state.doc.resolve(from).marks().filter((m) => m.type !== marks.link);
      tr.replaceWith(from, to, schema.text(said, mark.addToSet(beside)));
      tr.setSelection(TextSelection.create(tr.doc, from + said.length));
    }
    view.dispatch(tr.removeStoredMark(marks.link).scrollIntoView());
    view.focus();
  });
}
function langDialog(view) {
  const at = reach(view.state, marks.lang);
  const { from, to } = at || view.state.selection;
  if (from === to) {
    say(view, "selectFirst");
    view.focus();
    return;
  }
  open.lang(view, at ? at.mark.attrs.lang : "", (language) => {
    const tr = view.state.tr.removeMark(from, to, marks.lang);
    view.dispatch(language ? tr.addMark(from, to, marks.lang.create({ lang: language })) : tr);
    view.focus();
  });
}
function captionDialog(view) {
  const at = within(view.state, nodes.table);
  if (at) {
    open.caption(view, at.node.attrs.caption, (caption) => {
      view.dispatch(view.state.tr.setNodeMarkup(at.pos, null, { ...at.node.attrs, caption }));
      view.focus();
    });
  }
}

// ---- the toolbar: one stop of the Tab key, arrows inside (WAI-ARIA toolbar pattern) -----------------------------------

function toolbar(view, bar) {
  const buttons = () => Array.from(bar.querySelectorAll("button")).filter((b) => b.getClientRects().length > 0);
  bar.addEventListener("mousedown", (event) => {
    if (event.target.closest("button")) {
      event.preventDefault(); // the selection stays
    }
  });
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-command]");
    if (button && button.getAttribute("aria-disabled") !== "true") {
      rove(bar, button);
      const command = COMMANDS[button.dataset.command];
      if (command.dialog) {
        command.dialog(view);
      } else {
        command.run(view.state, view.dispatch, view);
        view.focus();
      }
    }
  });
  bar.addEventListener("keydown", (event) => {
    const all = buttons();
    const here = all.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = all[(to + all.length) % all.length];
      rove(bar, next);
      next.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      view.focus();
    }
  });
}
function rove(bar, button) {
  bar.querySelectorAll("button").forEach((b) => (b.tabIndex = b === button ? 0 : -1));
}
const waiting = new WeakSet();
/** Not at every key: what is typed comes first. */
function showSoon(view) {
  if (!waiting.has(view)) {
    waiting.add(view);
    window.requestAnimationFrame(() => {
      waiting.delete(view);
      if (!view.isDestroyed) {
        show(view);
      }
    });
  }
}
/** What is on, what is possible, and what there is to be done where the cursor stands. */
function show(view) {
  const box = view.dom.closest(".rt");
  if (!box) {
    return;
  }
  const state = view.state;
  box.querySelectorAll("button[data-command]").forEach((button) => {
    const command = COMMANDS[button.dataset.command];
    if (command.on) {
      button.setAttribute("aria-pressed", String(command.on(state)));
    }
    if (command.run) {
      button.setAttribute("aria-disabled", String(!command.run(state)));
    }
  });
  const file = chosenFile(state);
  const link = reach(state, marks.link);
  box.querySelector(".rt-at-table").hidden = !isInTable(state);
  box.querySelector(".rt-at-file").hidden = !file;
  box.querySelector(".rt-at-link").hidden = !link || Boolean(file);
  if (link) {
    const place = box.querySelector(".rt-link-target");
    title(view, link.mark.attrs.href).then((words) => (place.textContent = words));
  }
  if (file) {
    facts(view, file).then((found) => (box.querySelector(".rt-file-title").textContent = found ? found.title : ""));
  }
  box.querySelectorAll("[role=toolbar]").forEach((bar) => {
    const now = bar.querySelector("button[tabindex='0']");
    if (!now) {
      rove(bar, bar.querySelector("button"));
    }
  });
}
function say(view, name) {
  const place = view.dom.closest(".rt").querySelector(".rt-said");
  place.textContent = "";
  window.setTimeout(() => (place.textContent = place.dataset[name]), 50);
}

// ---- a picture or a recording in the text -----------------------------------------------------------------------------

class FileView {
  constructor(node, view) {
    this.node = node;
    this.dom = document.createElement("div");
    this.dom.className = "rt-file";
    this.dom.dataset.media = node.attrs.id;
    this.draw(view);
  }
  draw(view) {
    facts(view, this.node.attrs.id).then((file) => {
      const words = view.dom.closest(".rt")?.querySelector(".rt-said").dataset || {};
      const shown = document.createElement(file && file.kind === "IMAGE" ? "img" : "span");
      const line = document.createElement("span");
      if (file && file.kind === "IMAGE") {
        shown.src = "/media/" + this.node.attrs.id;
        shown.alt = file.alternative || file.title;
      } else {
        shown.className = "rt-file-kind";
        shown.textContent = file ? file.type : "?";
      }
      line.className = "rt-file-words";
      line.classList.toggle("rt-lacking", !file || file.lacking || file.trashed);
      line.textContent = !file || file.trashed ? words.fileGone : file.lacking ? words.lacking : file.decorative ? words.decorative : file.alternative || file.title;
      this.dom.replaceChildren(shown, line);
    });
  }
  update(node) {
    return node.type === this.node.type && node.attrs.id === this.node.attrs.id;
  }
  stopEvent(event) {
    return event.type === "dblclick";
  }
  ignoreMutation() {
    return true;
  }
}
function redraw(view) {
  view.dom.querySelectorAll(".rt-file").forEach((dom) => {
    const desc = dom.pmViewDesc;
    if (desc && desc.spec && desc.spec.draw) {
      desc.spec.draw(view);
    }
  });
  show(view);
}

/** There is always a line to go on in, after a table or a picture too; an empty one is not stored. */
function endWithParagraph(transactions, before, state) {
  const last = state.doc.lastChild;
  return last.type === nodes.paragraph ? null : state.tr.insert(state.doc.content.size, nodes.paragraph.create());
}

// ---- mounting ---------------------------------------------------------------------------------------------------------

const keys = keymap({
  "Mod-z": undo,
  "Shift-Mod-z": redo,
  "Mod-y": redo,
  "Mod-b": COMMANDS.bold.run,
  "Mod-i": COMMANDS.italic.run,
  "Mod-k": (state, dispatch, view) => {
    linkDialog(view);
    return true;
  },
  "Shift-Mod-8": COMMANDS.bullets.run,
  "Shift-Mod-7": COMMANDS.numbers.run,
  "Mod-]": COMMANDS.indent.run,
  "Mod-[": COMMANDS.outdent.run,
  "Shift-Enter": chainCommands(exitCode, breakLine),
  Enter: splitListItem(nodes.list_item),
  // leaves the table at its end, so that nobody is caught in it
  Tab: goToNextCell(1),
  "Shift-Tab": goToNextCell(-1),
  "Alt-F10": (state, dispatch, view) => {
    const box = view.dom.closest(".rt");
    const here = Array.from(box.querySelectorAll(".rt-context:not([hidden]) button[tabindex='0']"))[0];
    (here || box.querySelector(".rt-bar button[tabindex='0']")).focus();
    return true;
  },
});
const rules = inputRules({
  rules: [
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
    wrappingInputRule(/^\s*([-*])\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d{1,3})\.\s$/, nodes.ordered_list, (match) => ({ start: +match[1] }), (match, node) => node.childCount + node.attrs.start === +match[1]),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
  ],
});

function mount(area) {
  const template = document.getElementById("rich-text");
  if (!template || "rt" in area.dataset) {
    return;
  }
  area.dataset.rt = "";
  const gone = editors.get(area.id);
  if (gone) {
    kept.set(area.id, gone.view.state);
    gone.view.destroy();
  }
  const box = template.content.firstElementChild.cloneNode(true);
  const label = document.querySelector("label[for='" + area.id + "']");
  const given = area.value;
  const doc = fromHtml(given);
  const before = kept.get(area.id);
  const plugins = [rules, keys, keymap(baseKeymap), history(), gapCursor(), tableEditing(), new Plugin({ view: () => ({ update: showSoon }), appendTransaction: endWithParagraph })];
  // What the server gives back is what was sent: what was done can still be undone.
  const selection = before && TextSelection.near(doc.resolve(Math.min(before.selection.head, doc.content.size)));
  const state = before && before.doc.eq(doc) ? before : EditorState.create({ doc, plugins, selection });
  area.before(box);
  box.querySelectorAll("[id]").forEach((part) => (part.id = area.id + "-" + part.id));
  const hint = box.querySelector(".rt-hint");
  const view = new EditorView(
    { mount: box.querySelector(".rt-text") },
    {
      state,
      attributes: {
        id: area.id + "-text",
        class: "rt-text prose",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label ? label.textContent.replace(/\*$/, "").trim() : "",
        "aria-describedby": hint.id,
        lang: area.lang || area.closest("[data-language]").dataset.language,
        ...(area.getAttribute("aria-invalid") === "true" ? { "aria-invalid": "true" } : {}),
      },
      nodeViews: { media: (node, editor) => new FileView(node, editor) },
      transformPastedHTML: clean,
      dispatchTransaction(tr) {
        this.updateState(this.state.apply(tr));
        if (tr.docChanged) {
          write(area, this.state.doc.eq(doc) ? given : toHtml(this.state.doc));
        }
      },
    }
  );
  editors.set(area.id, { view, area });
  box.querySelectorAll("[role=toolbar]").forEach((bar) => toolbar(view, bar));
  if (label) {
    label.addEventListener("click", (event) => {
      event.preventDefault();
      view.focus();
    });
  }
  area.hidden = true;
  show(view);
}
/** What was only looked at is sent back as it came. */
function write(area, html) {
  area.value = html;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Leads to the place a finding speaks of; false when it is not in this text any more. */
function lead(area, selector, nth) {
  const editor = editors.get(area.id);
  const element = editor && editor.view.dom.querySelectorAll(selector)[nth];
  if (!element) {
    return false;
  }
  const view = editor.view;
  const pos = view.posAtDOM(element, 0);
  const node = view.state.doc.nodeAt(pos);
  const tr = view.state.tr;
  view.dispatch(
    tr
      .setSelection(node && node.type === nodes.media ? NodeSelection.create(tr.doc, pos) : TextSelection.near(tr.doc.resolve(pos)))
      .scrollIntoView()
  );
  view.focus();
  element.scrollIntoView({ block: "center" });
  return true;
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-place]");
  if (button) {
    const form = button.closest("form");
    const area = document.getElementById(form.id + ":body");
    if (button.dataset.place === "summary") {
      document.getElementById(form.id + ":summary").focus();
    } else if (button.dataset.place === "") {
      editors.get(area.id).view.focus();
    } else {
      lead(area, button.dataset.place, Number(button.dataset.nth));
    }
  }
});

function look() {
  document.querySelectorAll("textarea.rt-source").forEach(mount);
  editors.forEach((editor, id) => {
    if (!editor.view.isDestroyed && !document.contains(editor.area)) {
      kept.set(id, editor.view.state);
      editor.view.destroy();
    }
  });
}
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
look();
