// The media library in the workplace. What is said comes from the forms: data-…
(function () {
  "use strict";
  if (window.portalMedia) {
    return;
  }

  // Uploading. What is too large is said before it is sent; PrimeFaces queues the rest and shows how far it is.
  function problem(form, sentence, name) {
    var line = document.createElement("p");
    line.className = "notice notice-error";
    line.textContent = sentence.replace("{0}", name);
    form.querySelector(".media-problems").appendChild(line);
  }
  function sendable(form, files) {
    form.querySelector(".media-problems").replaceChildren();
    return Array.from(files).filter(function (file) {
      var film = !/^(image|application|text)\//.test(file.type);
      if (file.size > Number(film ? form.dataset.largest : form.dataset.largestDocument)) {
        problem(form, form.dataset.tooLarge, file.name);
        return false;
      }
      return true;
    });
  }
  function hand(input, files) {
    var transfer = new DataTransfer();
    files.forEach(function (file) {
      transfer.items.add(file);
    });
    input.files = transfer.files;
  }
  document.addEventListener(
    "change",
    function (event) {
      var form = event.target.type === "file" && event.target.closest(".media-upload");
      if (form) {
        var good = sendable(form, event.target.files);
        if (good.length < event.target.files.length) {
          hand(event.target, good);
          if (!good.length) {
            event.stopPropagation();
          }
        }
      }
    },
    true
  );

  function shown(element) {
    return element.getClientRects().length > 0;
  }
  /** Files may be dropped anywhere on the page; a dialog in front of it takes them first. */
  function target() {
    var open = Array.from(document.querySelectorAll(".media-upload")).filter(shown);
    return open[open.length - 1];
  }
  function carriesFiles(event) {
    return event.dataTransfer && Array.from(event.dataTransfer.types).indexOf("Files") >= 0;
  }
  document.addEventListener("dragover", function (event) {
    var form = carriesFiles(event) && target();
    if (form) {
      event.preventDefault();
      form.classList.add("media-dragging");
    }
  }, true);
  ["dragleave", "dragend", "drop"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      if (name !== "dragleave" || !event.relatedTarget) {
        document.querySelectorAll(".media-dragging").forEach(function (form) {
          form.classList.remove("media-dragging");
        });
      }
    }, true);
  });
  document.addEventListener("drop", function (event) {
    var form = carriesFiles(event) && target();
    if (form) {
      event.preventDefault();
      event.stopPropagation();
      var input = form.querySelector("input[type=file]");
      var good = sendable(form, event.dataTransfer.files);
      if (good.length) {
        hand(input, input.multiple ? good : good.slice(0, 1));
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  }, true);

  // PrimeFaces draws its rows without names for those who do not see them, and previews that our policy refuses.
  if (window.PrimeFaces && window.PrimeFaces.widget.FileUpload) {
    window.PrimeFaces.widget.FileUpload.prototype.IMAGE_TYPES = /$^/;
  }
  function nameRows() {
    // The field itself is what one reaches and what is called something; the button is how it looks.
    document.querySelectorAll(".ui-fileupload-choose[tabindex]").forEach(function (look) {
      var input = look.querySelector("input");
      var box = look.closest(".ui-fileupload");
      input.setAttribute("aria-labelledby", look.getAttribute("aria-labelledby"));
      input.removeAttribute("aria-hidden");
      input.removeAttribute("tabindex");
      look.removeAttribute("aria-labelledby");
      look.removeAttribute("tabindex");
      if (box.getAttribute("aria-describedby")) {
        input.setAttribute("aria-describedby", box.getAttribute("aria-describedby"));
        box.removeAttribute("aria-describedby");
      }
    });
    document.querySelectorAll(".ui-fileupload-row:not([data-named])").forEach(function (row) {
      var name = row.querySelector(".ui-fileupload-filename").textContent;
      row.dataset.named = "";
      row.querySelector("[role=progressbar]").setAttribute("aria-label", name);
      row.querySelector(".ui-fileupload-cancel").setAttribute("aria-label", row.closest(".media-upload").dataset.cancel.replace("{0}", name));
    });
  }
  if (window.jQuery) {
    window.jQuery(document).on("fileuploadfail", ".media-upload", function (event, data) {
      if (data.errorThrown !== "abort") {
        data.files.forEach(function (file) {
          problem(event.currentTarget, event.currentTarget.dataset.failed, file.name);
          if (file.row) {
            file.row.remove();
          }
        });
      }
    });
  }

  // The point that must stay in sight: by click, by arrow keys, or as numbers.
  function field(name) {
    return document.getElementById(name);
  }
  function percent(input) {
    var number = parseInt(input.value, 10);
    return isNaN(number) ? 50 : Math.min(100, Math.max(0, number));
  }
  function draw(box) {
    var x = field(box.dataset.x);
    var y = field(box.dataset.y);
    if (x && y) {
      box.querySelector(".focal-dot").style.insetInlineStart = percent(x) + "%";
      box.querySelector(".focal-dot").style.insetBlockStart = percent(y) + "%";
      box.parentNode.querySelectorAll(".focal-cuts img").forEach(function (cut) {
        cut.style.objectPosition = percent(x) + "% " + percent(y) + "%";
      });
    }
  }
  function set(box, x, y) {
    field(box.dataset.x).value = Math.round(Math.min(100, Math.max(0, x)));
    field(box.dataset.y).value = Math.round(Math.min(100, Math.max(0, y)));
    field(box.dataset.x).dispatchEvent(new Event("input", { bubbles: true }));
    draw(box);
  }
  function prepare() {
    nameRows();
    document.querySelectorAll("[data-x].focal:not([data-ready])").forEach(function (box) {
      var picture = box.querySelector("img");
      var dot = document.createElement("span");
      var cuts = document.createElement("div");
      box.dataset.ready = "";
      dot.className = "focal-dot";
      cuts.className = "focal-cuts";
      ["wide", "square"].forEach(function (name) {
        var cut = document.createElement("img");
        cut.src = picture.src;
        cut.alt = "";
        cut.className = "cut-" + name;
        cuts.appendChild(cut);
      });
      box.appendChild(dot);
      box.after(cuts);
      picture.addEventListener("click", function (event) {
        var frame = picture.getBoundingClientRect();
        set(box, ((event.clientX - frame.left) / frame.width) * 100, ((event.clientY - frame.top) / frame.height) * 100);
      });
      draw(box);
    });
  }
  document.addEventListener("input", function (event) {
    document.querySelectorAll("[data-x].focal").forEach(function (box) {
      if (event.target.id === box.dataset.x || event.target.id === box.dataset.y) {
        draw(box);
      }
    });
  });
  // What is said of a picture that says nothing is not asked for.
  document.addEventListener("change", function (event) {
    if (event.target.type === "checkbox" && event.target.closest("#words")) {
      silence(event.target);
    }
  });
  function silence(box) {
    var text = box.closest("fieldset").querySelector("textarea");
    if (!box.disabled) {
      text.readOnly = box.checked;
    }
  }
  new MutationObserver(prepare).observe(document.body, { childList: true, subtree: true });
  prepare();

  // Choosing a file in another form: portalMedia.pick(function (id, file) { … }, "IMAGE").
  var chosen = null;
  var opener = null;
  document.addEventListener("click", function (event) {
    var choice = event.target.closest(".media-choice");
    if (choice && chosen) {
      var callback = chosen;
      chosen = null;
      window.PF("mediaDialog").hide();
      if (opener && document.contains(opener)) {
        opener.focus();
      }
      callback(Number(choice.dataset.media), {
        kind: choice.dataset.kind,
        title: choice.dataset.title,
        thumbnail: (choice.querySelector("img") || {}).src,
      });
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.id === "mediaPicker:question") {
      event.preventDefault();
      field("mediaPicker:search").click();
    }
  });
  window.portalMedia = {
    /** Opens the library; calls back with the number of the chosen file, not at all when it is closed. */
    pick: function (callback, kind) {
      chosen = callback;
      opener = document.activeElement;
      field("mediaPicker:kind").value = kind || "";
      window.PF("mediaDialog").show();
      field("mediaPicker:start").click();
    },
  };
})();
