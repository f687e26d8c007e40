// The workbench of texts: a text opens in its place in the grid. Everything that decides is on the server.
(function () {
  "use strict";
  var unsaved = function () {
    return window.Workplace.unsaved;
  };
  var place = document.getElementById("cell-place");
  var asked = null;
  var form = function () {
    return document.getElementById("cell");
  };
  var area = function () {
    return document.getElementById("cell:value");
  };

  function rowOf(key) {
    return Array.from(document.querySelectorAll(".tx-grid tr[data-key]")).find(function (row) {
      return row.dataset.key === key;
    });
  }
  function cellOf(key, language) {
    var row = rowOf(key);
    return row && row.querySelector(".tx-cell[data-language='" + CSS.escape(language) + "']");
  }
  /** Takes the form out of the grid. */
  function park() {
    place.append(form());
    document.querySelectorAll(".tx-row").forEach(function (row) {
      row.remove();
    });
    unsaved().delete("cell");
  }
  function open(key, language) {
    asked = { key: key, language: language };
    window.portalCellOpen([
      { name: "key", value: key },
      { name: "language", value: language }
    ]);
  }
  function leave() {
    var cell = asked && cellOf(asked.key, asked.language);
    park();
    asked = null;
    if (cell) {
      cell.focus();
    }
  }

  // Called by the server's answers.
  window.portalTexts = {
    opened: function (key, language) {
      asked = { key: key, language: language };
      park();
      var row = rowOf(key);
      if (!row) {
        return;
      }
      var line = document.createElement("tr");
      var box = document.createElement("td");
      line.className = "tx-row";
      box.colSpan = row.children.length;
      box.append(form());
      line.append(box);
      row.after(line);
      form().dataset.resume = "cell=" + language + "|" + key;
      area().focus();
      area().select();
      line.scrollIntoView({ block: "nearest" });
    },
    saved: leave,
    refused: function () {
      area().focus();
    }
  };
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", function (event, xhr, settings, args) {
      if (args && args.address) {
        var target = new URL(args.address, location.href);
        unsaved().delete("cell");
        if (target.pathname + target.search === location.pathname + location.search) {
          location.hash = target.hash;
          location.reload();
        } else {
          location.assign(target);
        }
      }
    });
  }

  function type(field, words) {
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  document.addEventListener("click", function (event) {
    var cell = event.target.closest(".tx-cell");
    var edit = event.target.closest(".tx-edit");
    var cure = event.target.closest(".tx-cure");
    if (cell) {
      open(cell.closest("tr").dataset.key, cell.dataset.language);
    } else if (edit) {
      park();
      asked = null;
      window.portalTextOpen([{ name: "key", value: edit.closest("tr").dataset.key }]);
    } else if (cure) {
      type(cure.closest(".tx-form").querySelector("textarea"), cure.dataset.cured);
    } else if (event.target.closest(".tx-cancel")) {
      leave();
    }
  });

  document.addEventListener("input", function (event) {
    if (event.target === area()) {
      unsaved().add("cell");
    }
  });

  function step(cell, rows, columns) {
    var line = Array.from(document.querySelectorAll(".tx-grid tr[data-key]"));
    var cells = Array.from(cell.closest("tr").querySelectorAll(".tx-cell"));
    var row = line[line.indexOf(cell.closest("tr")) + rows];
    var language = (cells[cells.indexOf(cell) + columns] || cell).dataset.language;
    var next = row && row.querySelector(".tx-cell[data-language='" + CSS.escape(language) + "']");
    if (next) {
      next.focus();
    }
  }
  var STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  document.addEventListener("keydown", function (event) {
    if (event.target.classList.contains("tx-cell") && STEPS[event.key] && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      step(event.target, STEPS[event.key][0], STEPS[event.key][1]);
    } else if (event.target.closest("#cell")) {
      if (event.key === "Escape") {
        event.preventDefault();
        leave();
      } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        document.getElementById("cell:saveNext").click();
      }
    }
  });

  // “#tr|key”: where the list goes on after its page was full.
  function goOn() {
    var name = decodeURIComponent(location.hash.slice(1)).split("|");
    if (name.length === 2 && cellOf(name[1], name[0])) {
      history.replaceState(null, "", location.pathname + location.search);
      open(name[1], name[0]);
    }
  }
  // PrimeFaces knows the nonce its requests carry only when its own script ran.
  function start(attempts) {
    if (window.PrimeFaces.csp.NONCE_VALUE || attempts === 0) {
      goOn();
    } else {
      window.setTimeout(start, 50, attempts - 1);
    }
  }
  if (location.hash) {
    start(100);
  }
})();
