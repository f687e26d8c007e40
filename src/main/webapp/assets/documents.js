// Chooses the file of a document from the library. Words come from the page.
(function () {
  "use strict";
  if (window.portalDocuments) {
    return; // each desk brings this script
  }
  window.portalDocuments = true;
  function put(field, value, words) {
    var input = field.querySelector("[data-own=file]");
    var chosen = field.querySelector(".document-chosen");
    input.value = value;
    chosen.textContent = words || chosen.dataset.none;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest(".document-choose, .document-drop");
    if (!button) {
      return;
    }
    var id = button.closest(".document-field").querySelector("[data-own=file]").id;
    // the form may have been drawn anew meanwhile
    function field() {
      return document.getElementById(id).closest(".document-field");
    }
    if (button.matches(".document-drop")) {
      put(field(), "", "");
    } else {
      window.portalMedia.pick(function (number, file) {
        put(field(), "media:" + number, file.title);
      }, "DOCUMENT");
    }
  });
})();
