// Menu lines are dragged with a mouse; the buttons beside them do the same for everybody else.
(function () {
  "use strict";
  var dragged = null;
  var over = null;

  function line(event) {
    return event.target.closest && event.target.closest(".menu-tree li[data-entry]");
  }
  function clear() {
    if (over) {
      over.removeAttribute("data-drop");
    }
    over = null;
  }
  // The middle of a line at the top takes the other one in; the rim leaves it beside.
  function where(target, event) {
    var box = target.querySelector(".menu-entry").getBoundingClientRect();
    var part = (event.clientY - box.top) / box.height;
    var nests = target.closest(".menu-tree").dataset.nests === "true";
    var top = target.parentElement.classList.contains("menu-tree");
    if (nests && top && !dragged.querySelector("ol") && part > 0.3 && part < 0.7) {
      return "INTO";
    }
    return part < 0.5 ? "BEFORE" : "AFTER";
  }
  document.addEventListener("dragstart", function (event) {
    dragged = line(event);
    if (dragged) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", dragged.dataset.entry);
      dragged.classList.add("menu-dragged");
    }
  });
  document.addEventListener("dragover", function (event) {
    var target = dragged && line(event);
    if (!target || dragged.contains(target)) {
      clear();
      return;
    }
    event.preventDefault();
    if (target !== over) {
      clear();
    }
    over = target;
    over.dataset.drop = where(target, event);
  });
  document.addEventListener("drop", function (event) {
    if (!dragged || !over) {
      return;
    }
    event.preventDefault();
    window.portalMenuDrop([
      { name: "moved", value: dragged.dataset.entry },
      { name: "target", value: over.dataset.entry },
      { name: "where", value: over.dataset.drop }
    ]);
    clear();
  });
  document.addEventListener("dragend", function () {
    if (dragged) {
      dragged.classList.remove("menu-dragged");
    }
    dragged = null;
    clear();
  });
})();
