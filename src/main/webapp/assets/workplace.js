// What PrimeFaces leaves to do in the workplace. Words come from the page: data-… on the body.
(function () {
  "use strict";
  var words = document.body.dataset;

  // On narrow screens the menu is one line that moves: one sees where one is.
  var here = document.querySelector(".wp-nav a[aria-current]");
  if (here) {
    var line = here.closest("nav");
    line.scrollLeft = here.offsetLeft - line.offsetLeft - (line.clientWidth - here.clientWidth) / 2;
  }

  // A preview wider than the window is shown smaller, not cut.
  var wide = document.querySelector(".preview-scroll iframe");
  function fit() {
    wide.style.zoom = 1;
    wide.style.zoom = Math.min(1, wide.parentElement.clientWidth / wide.offsetWidth);
  }
  if (wide) {
    fit();
    window.addEventListener("resize", fit);
  }

  // Nothing typed may vanish without a word: the forms that hold something the server does not have yet.
  var unsaved = new Set();
  document.addEventListener("input", function (event) {
    var form = event.target.closest(".desk, .ui-dialog") && event.target.closest("form");
    if (form) {
      unsaved.add(form.id);
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (unsaved.size) {
      event.preventDefault();
    }
  });

  /** One sentence over the page that stays until it is closed or the next attempt; the name is that of a data-… */
  function tell(name) {
    hush();
    var alert = document.createElement("div");
    var sentence = document.createElement("p");
    var close = document.createElement("button");
    alert.className = "wp-alert";
    alert.setAttribute("role", "alert");
    close.type = "button";
    close.setAttribute("aria-label", words.close);
    close.className = "wp-close";
    close.addEventListener("click", hush);
    alert.append(sentence, close);
    document.body.appendChild(alert);
    sentence.textContent = words[name];
  }
  function hush() {
    document.querySelectorAll(".wp-alert").forEach(function (alert) {
      alert.remove();
    });
  }

  // The keyboard goes on where it was: PrimeFaces disables and replaces the pressed button, and focus falls to the body.
  var last = null;
  var opener = null;
  document.addEventListener("focusin", function (event) {
    last = event.target;
    if (last.id && !last.closest(".ui-dialog, dialog")) {
      opener = last.id;
    }
  });
  function usable(element) {
    return element && !element.disabled && element.getClientRects().length > 0 ? element : null;
  }
  function successor(pressed) {
    var form = document.getElementById(pressed.form);
    var shown = usable(form) ? form : null;
    var dialog = Array.from(document.querySelectorAll(".ui-dialog")).find(usable);
    if (dialog && !dialog.contains(document.getElementById(pressed.id))) {
      return null; // it has just opened and takes the focus itself
    }
    // what is wrong with a text is listed below it, further down than a long text lets one see
    var body = shown && shown.querySelector(".rt-source[aria-invalid=true]");
    return (
      (shown && usable(shown.querySelector("[aria-invalid=true]:not(.rt-source, .rt [aria-invalid])"))) ||
      (body && usable(shown.querySelector(".desk-findings .blocking button"))) ||
      (shown && usable(shown.querySelector("[aria-invalid=true]"))) ||
      (shown && usable(shown.querySelector(".notice-warn[tabindex]"))) ||
      usable(document.getElementById(pressed.id)) ||
      (shown && usable(shown.querySelector(".actions .ui-button-primary:not([disabled]), .actions .ui-button:not([disabled])"))) ||
      usable(document.getElementById(opener)) ||
      document.getElementById("main")
    );
  }
  function keepFocus(pressed, attempts) {
    var wrong = document.querySelector("form[id='" + pressed.form + "'] [aria-invalid=true]");
    var lost = document.activeElement === null || document.activeElement === document.body;
    if (document.querySelector("dialog[open]") || (!lost && !(wrong && document.activeElement.id === pressed.id))) {
      return;
    }
    var own = document.getElementById(pressed.id);
    if (own && own.disabled && own.classList.contains("ui-state-loading") && attempts > 0) {
      window.setTimeout(keepFocus, 50, pressed, attempts - 1);
      return;
    }
    var next = (written && usable(document.getElementById(written))) || successor(pressed);
    if (next) {
      next.focus();
    }
  }

  // What is typed while an answer is on its way is newer than the answer.
  var TYPED = "textarea, input:not([type=hidden], [type=password], [type=checkbox], [type=radio], [type=file])";
  function typed(form) {
    var values = {};
    Array.prototype.forEach.call(form ? form.querySelectorAll(TYPED) : [], function (field) {
      values[field.id] = field.value;
    });
    return values;
  }
  function typeAgain(sent, meanwhile) {
    Object.keys(meanwhile).forEach(function (id) {
      var field = id in sent && sent[id] !== meanwhile[id] ? document.getElementById(id) : null;
      if (field && field.value !== meanwhile[id]) {
        field.value = meanwhile[id];
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  }

  function idOf(settings) {
    return typeof settings.source === "string" ? settings.source : (settings.source || {}).id;
  }
  var pressed = null;
  var written = null; // where one had gone on when the answer came
  if (window.jQuery && window.PrimeFaces) {
    window.PrimeFaces.settings.errorPages = null;
    // a list of suggestions stays at its field when the page scrolls under the hand that reaches for it
    window.PrimeFaces.hideOverlaysOnViewportChange = false;
    window.jQuery(document)
      .on("pfAjaxSend", function (event, xhr, settings) {
        var id = idOf(settings);
        var source = document.getElementById(id);
        hush();
        written = null;
        var form = source && source.closest("form");
        xhr.sent = typed(form);
        if (source && last && (last === source || last.id === id)) {
          pressed = { id: id, form: (form || {}).id };
        }
      })
      .on("pfAjaxSuccess", function (event, xhr, settings) {
        var source = document.getElementById(idOf(settings));
        var meanwhile = typed(source && source.closest("form"));
        written = document.activeElement && source && document.activeElement !== source ? document.activeElement.id : null;
        if (source && !xhr.responseXML.querySelector("error") && !source.classList.contains("wp-not-saving")) {
          var form = (source.closest("form") || {}).id;
          // Whether it was taken is known when the answer stands in the page.
          window.jQuery(document).one("pfAjaxUpdated", function () {
            var answered = document.getElementById(form);
            if (!answered || !answered.querySelector(".ui-message-error, .notice-warn")) {
              unsaved.delete(form);
            }
          });
        }
        window.jQuery(document).one("pfAjaxUpdated", function () {
          typeAgain(xhr.sent, meanwhile);
        });
      })
      .on("pfAjaxComplete", function (event, xhr, settings, args) {
        // PrimeFaces leaves the button disabled when no answer came; one must be able to try again.
        if (!args) {
          document.querySelectorAll(".ui-button.ui-state-loading").forEach(function (button) {
            var widget = window.PrimeFaces.getWidgetById(button.id);
            if (widget) {
              window.PrimeFaces.buttonEndAjaxDisabled(widget, widget.jq);
            }
          });
        }
        if (pressed && pressed.id === idOf(settings) && !(args && args.redirect)) {
          window.setTimeout(keepFocus, 0, pressed, 20);
          pressed = null;
        }
      });
  }

  /** For sign-in-again.js. */
  window.Workplace = { idOf: idOf, tell: tell, hush: hush, unsaved: unsaved };
})();
