// What PrimeFaces leaves to do in the workplace. Words come from the page: data-… on the body.
(function () {
  "use strict";
  var words = document.body.dataset;

  // The rich text editor keeps the language of a passage, <span lang="tr"> (WCAG 3.1.2), and speaks the reader's language.
  if (window.Quill) {
    var parchment = window.Quill.import("parchment");
    window.Quill.register(new parchment.Attributor("lang", "lang", { scope: parchment.Scope.INLINE }), true);
  }

  // The element people write in is the one that must have the name and the role.
  function nameEditors() {
    document.querySelectorAll(".ui-texteditor").forEach(function (box) {
      var editor = box.querySelector(".ql-editor");
      if (editor && box.getAttribute("role")) {
        var label = document.querySelector('label[for^="' + box.id + '"]');
        box.removeAttribute("role");
        editor.setAttribute("role", "textbox");
        editor.setAttribute("aria-multiline", "true");
        editor.setAttribute("aria-label", label ? label.textContent : words.text);
      }
    });
  }
  new MutationObserver(nameEditors).observe(document.body, { childList: true, subtree: true });
  nameEditors();

  // Nothing typed may vanish without a word.
  var unsaved = false;
  document.addEventListener("input", function (event) {
    if (event.target.closest(".desk, .ui-dialog")) {
      unsaved = true;
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (unsaved) {
      event.preventDefault();
    }
  });
  function tellNotSaved() {
    var alert = document.querySelector(".wp-alert") || document.createElement("p");
    alert.className = "wp-alert";
    alert.setAttribute("role", "alert");
    alert.textContent = words.notSaved;
    document.body.appendChild(alert);
  }
  if (window.jQuery) {
    window.jQuery(document)
      .on("pfAjaxError", tellNotSaved)
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
      })
      .on("pfAjaxSuccess", function (event, xhr) {
        // A failure on the server comes as an answer that holds an error; PrimeFaces would leave the page for it.
        if (xhr.responseXML && xhr.responseXML.querySelector("error")) {
          tellNotSaved();
        } else if (document.querySelector(".ui-message-error, .notice-warn") === null) {
          unsaved = false;
        }
      });
    if (window.PrimeFaces && window.PrimeFaces.settings) {
      window.PrimeFaces.settings.errorPages = null;
    }
  }
})();
