// The keyboard's short ways in the workplace; what they are stands in the window that ? opens.
(function () {
  "use strict";
  var OFF = "portal.single-keys-off";
  var box = document.getElementById("shortcuts");
  var single = box.querySelector("input");
  var desk = null; // where somebody was last

  document.addEventListener("focusin", function (event) {
    desk = event.target.closest("form.desk") || desk;
  });

  // Whoever speaks her commands or presses keys by accident can switch single keys off (WCAG 2.1.4).
  function remembered() {
    try {
      return window.localStorage.getItem(OFF) === "1";
    } catch (noStorage) {
      return false;
    }
  }
  single.checked = !remembered();
  single.addEventListener("change", function () {
    try {
      window.localStorage.setItem(OFF, single.checked ? "0" : "1");
    } catch (noStorage) {
      // holds for this page
    }
  });

  function shown(element) {
    return element && !element.disabled && element.getClientRects().length > 0 ? element : null;
  }
  function first(root, selector) {
    return root && Array.from(root.querySelectorAll(selector)).find(shown);
  }
  function isTyping(target) {
    return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
      || (target.tagName === "INPUT" && !/^(checkbox|radio|button|submit)$/.test(target.type));
  }
  function save() {
    var here = document.activeElement.closest("form");
    return first(here, "[id$=':save']") || first(desk, "[id$=':save']") || first(document.querySelector("main"), "[id$=':save']");
  }
  function preview() {
    return first(desk, "a.desk-preview") || first(document, "a.desk-preview");
  }
  function press(event, element) {
    if (element) {
      event.preventDefault();
      element.click();
    }
  }

  document.querySelectorAll("[data-opens=shortcuts]").forEach(function (button) {
    button.addEventListener("click", function () {
      box.showModal();
    });
  });

  document.addEventListener("keydown", function (event) {
    // AltGr is Ctrl and Alt on some systems: its letters stay the keyboard's own
    if (event.defaultPrevented || event.altKey || event.getModifierState("AltGraph") || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (!event.shiftKey && event.key.toLowerCase() === "s") {
        press(event, save());
      } else if (!event.shiftKey && event.key.toLowerCase() === "p") {
        press(event, preview());
      }
    } else if (single.checked && !isTyping(event.target)) {
      if (event.key === "?") {
        event.preventDefault();
        box.showModal();
      } else if (event.key === "/") {
        var search = first(document.querySelector("main"), "input[type=search]");
        if (search) {
          event.preventDefault();
          search.focus();
          search.select();
        }
      }
    }
  });
})();
