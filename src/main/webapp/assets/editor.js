// Keeps what is typed in the editor every few seconds, and says who else is there. Words come from the page.
(function () {
  "use strict";
  var EVERY = 8000;
  var ALIVE = 30000;
  var desks = new Map(); // form id -> what was kept last, as JSON
  var lastMove = Date.now();
  var lastMet = 0;

  var plain = ["title", "slug", "summary", "metaTitle", "metaDescription", "body"];

  function field(form, name) {
    return document.getElementById(form.id + ":" + name);
  }
  function typed(form) {
    var values = {};
    plain.forEach(function (name) {
      if (field(form, name)) {
        values[name] = field(form, name).value;
      }
    });
    own(form).forEach(function (input) {
      values["own." + input.dataset.own] = input.type === "checkbox" ? String(input.checked) : input.value;
    });
    return values;
  }
  // Differs from what the server sent: its words are still in the page.
  function touched(form) {
    return own(form).some(changed) || plain.some(function (name) {
      return field(form, name) && field(form, name).value !== field(form, name).defaultValue;
    });
  }
  // the fields of the item's type
  function own(form) {
    return Array.from(form.querySelectorAll("[data-own]"));
  }
  function changed(input) {
    if (input.type === "checkbox") {
      return input.checked !== input.defaultChecked;
    }
    if (input.tagName === "SELECT") {
      var options = Array.from(input.options);
      var first = options.filter(function (option) { return option.defaultSelected; })[0] || options[0];
      return Boolean(first) && !first.selected;
    }
    return input.value !== (input.dataset.was === undefined ? input.defaultValue : input.dataset.was);
  }
  function forms() {
    return Array.from(document.querySelectorAll("form.desk")).filter(function (form) {
      return form.dataset.keep;
    });
  }
  function send(form, values) {
    var body = new URLSearchParams(values || {});
    body.set("item", form.dataset.keep);
    body.set("type", form.dataset.type);
    body.set("language", form.dataset.language);
    body.set("base", document.getElementById(form.id + ":base").value);
    return fetch("/admin/content/keep", { method: "POST", body: body, redirect: "manual", credentials: "same-origin" })
      .then(function (answer) {
        return answer.ok ? answer.json() : Promise.reject(answer.status);
      });
  }
  function say(form, sentence) {
    var place = form.querySelector(".desk-kept");
    if (place && place.textContent !== sentence) {
      place.textContent = sentence;
    }
  }
  // What is to be said of the text follows what is typed; while an answer is on its way, it waits for that.
  var waiting = new Set(); // ids of forms, which an answer may replace
  function check(form) {
    var look = field(form, "look");
    if (!look || waiting.has(form.id)) {
      return;
    }
    if (!document.querySelector(".ui-state-loading")) {
      look.click();
      return;
    }
    waiting.add(form.id);
    window.setTimeout(function (id) {
      waiting.delete(id);
      var still = document.getElementById(id);
      if (still) {
        check(still);
      }
    }, 200, form.id);
  }
  document.addEventListener("portal:check", function (event) {
    check(event.target.closest("form"));
  });
  function meet(names) {
    var place = document.querySelector(".wp-colleagues");
    place.hidden = names.length === 0;
    place.textContent = names.length ? place.dataset.said + " " + names.join(", ") : "";
    lastMet = Date.now();
  }
  // Null where there is nothing to keep.
  function keepOne(form) {
    var values = typed(form);
    var now = form.dataset.keep + JSON.stringify(values);
    if (!touched(form) || desks.get(form.id) === now) {
      return null;
    }
    return send(form, values).then(
      function (answer) {
        desks.set(form.id, now);
        say(form, form.dataset.kept.replace("{0}", answer.at));
        meet(answer.colleagues);
        check(form);
      },
      function () {
        say(form, form.dataset.notKept);
      }
    );
  }
  function keep() {
    var met = false;
    forms().forEach(function (form) {
      met = Boolean(keepOne(form)) || met;
    });
    var first = forms()[0];
    // whoever has gone away from the desk does not keep her session alive
    if (first && !met && Date.now() - lastMet > ALIVE && Date.now() - lastMove < ALIVE) {
      send(first).then(function (answer) {
        meet(answer.colleagues);
      }, function () {});
    }
  }
  // The preview shows what was typed: it is kept first.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.desk-preview");
    var kept = link && link.closest("form").dataset.keep ? keepOne(link.closest("form")) : null;
    if (!kept) {
      return;
    }
    event.preventDefault();
    var tab = window.open("about:blank", "_blank");
    kept.then(function () {
      if (tab) {
        tab.location.href = link.href;
      } else {
        window.location.href = link.href;
      }
    });
  });
  ["keydown", "pointerdown", "pointermove", "scroll"].forEach(function (sign) {
    document.addEventListener(sign, function () {
      lastMove = Date.now();
    }, { passive: true });
  });
  window.portalEditor = {
    /** What was new has been saved and has a number. */
    begin: function (item) {
      history.replaceState(null, "", "/admin/content/edit?item=" + item);
      forms().forEach(function (form) {
        form.dataset.keep = item;
      });
      join();
    }
  };
  // Others who open it are told from now on.
  function join() {
    if (forms().length) {
      send(forms()[0]).then(function (answer) {
        meet(answer.colleagues);
      }, function () {});
    }
  }
  window.addEventListener("load", function () {
    join();
    window.setInterval(keep, EVERY);
  });
})();
