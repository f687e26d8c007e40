// A session that has ended loses nothing: the sign-in opens over the page, and then what was asked for is asked again
// with what stands in the page. Failures are said in one sentence; what was typed stays.
(function () {
  "use strict";
  var VIEW_STATE = "jakarta.faces.ViewState";
  var page = window.Workplace;
  var words = document.body.dataset;
  var dialog = document.getElementById("sign-in-again");
  if (!window.PrimeFaces || !window.jQuery || !dialog) {
    return;
  }
  var place = dialog.querySelector(".sign-in-place");
  var reload = dialog.querySelector(".sign-in-reload");
  var cancel = dialog.querySelector(".sign-in-cancel");
  var lead = dialog.querySelector(".sign-in-lead");
  var problem = dialog.querySelector(".sign-in-problem");
  var firstLead = lead.textContent;
  var waiting = []; // what was refused, in its order
  var sent = {};
  var busy = false;
  var heard = Date.now(); // when the server last knew this session, milliseconds

  // PrimeFaces tells of a request by its source; what it needs to be sent again is only known here.
  var send = window.PrimeFaces.ajax.Request.send;
  window.PrimeFaces.ajax.Request.send = function (request) {
    sent[page.idOf(request)] = request;
    return send.apply(this, arguments);
  };

  window.jQuery(document)
    .on("pfAjaxError", function (event, xhr, settings) {
      if (xhr.status === 401) {
        keep(settings);
        open();
      } else if (xhr.statusText !== "abort") {
        page.tell(xhr.status === 0 ? "offline" : xhr.status === 403 ? "forbidden" : "failure");
      }
    })
    .on("pfAjaxSuccess", function (event, xhr, settings) {
      heard = Date.now();
      var error = xhr.responseXML && xhr.responseXML.querySelector("error > error-name");
      var request = sent[page.idOf(settings)];
      if (!error) {
        if (request) {
          delete request.askedAgain;
        }
      } else if (error.textContent.includes("ViewExpiredException") && request && !request.askedAgain) {
        request.askedAgain = true;
        keep(settings);
        resume();
      } else {
        page.tell(/Access(Local)?Exception/.test(error.textContent) ? "forbidden" : "failure");
      }
    });

  function keep(settings) {
    var id = page.idOf(settings);
    waiting = waiting.filter(function (request) {
      return page.idOf(request) !== id;
    });
    if (sent[id]) {
      waiting.push(sent[id]);
    }
  }

  /** Whether an answer comes from behind the sign-in, whose own address is another one in each language. */
  function isInside(answer) {
    return /^\/(admin|my)(\/|$)/.test(new URL(answer.url).pathname);
  }

  // ---- forms that leave the page -------------------------------------------------------------------------------------

  var CERTAIN = 60000; // for so long after an answer nobody asks whether the session still lives, milliseconds
  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = event.submitter;
    if (event.defaultPrevented || !button || dialog.contains(form) || !form.elements[VIEW_STATE]) {
      return;
    }
    if (Date.now() - heard < CERTAIN) {
      return;
    }
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    fetch("/my/session", { credentials: "same-origin", cache: "no-store" })
      .then(function (answer) {
        return answer.text().then(function (session) {
          busy = false;
          if (isInside(answer) && !answer.ok) {
            page.tell("failure");
          } else if (isInside(answer) && session === words.session) {
            leave(button);
          } else {
            waiting.push({ source: button, leaves: true });
            // signed in meanwhile, in another window say: this page only needs a view of that session
            (isInside(answer) ? resume : open)();
          }
        });
      })
      .catch(function () {
        busy = false;
        page.tell("offline");
      });
  });

  function leave(button) {
    heard = Date.now();
    button.form.requestSubmit(button);
  }

  // ---- the dialog ----------------------------------------------------------------------------------------------------

  function open() {
    if (dialog.open) {
      return;
    }
    say("");
    lead.textContent = firstLead;
    place.replaceChildren();
    reload.hidden = true;
    dialog.showModal();
    ask(words.signIn);
  }

  /** Fetches a page of the sign-in, or sends its form, and goes on with the answer. */
  function ask(address, body) {
    if (busy) {
      return;
    }
    busy = true;
    dialog.setAttribute("aria-busy", "true");
    fetch(address, { method: body ? "POST" : "GET", body: body, credentials: "same-origin", cache: "no-store" })
      .then(function (answer) {
        return answer.text().then(function (html) {
          if (!dialog.open) {
            return undefined;
          }
          if (isInside(answer)) {
            return resume();
          }
          return show(new DOMParser().parseFromString(html, "text/html"), answer);
        });
      })
      .catch(function () {
        say(words.offline);
      })
      .finally(function () {
        busy = false;
        dialog.removeAttribute("aria-busy");
      });
  }

  function show(answer, response) {
    var form = answer.querySelector("main form[method=post]");
    if (!form) {
      say(response.ok ? words.signInElsewhere : words.failure);
      return;
    }
    say("");
    form = document.importNode(form, true);
    // The page under the dialog has ids of its own.
    form.querySelectorAll("[id]").forEach(function (part) {
      part.id = "again-" + part.id;
    });
    ["for", "aria-describedby", "aria-labelledby"].forEach(function (name) {
      form.querySelectorAll("[" + name + "]").forEach(function (part) {
        part.setAttribute(name, part.getAttribute(name).replace(/\S+/g, "again-$&"));
      });
    });
    form.removeAttribute("id");
    form.dataset.address = new URL(form.getAttribute("action") || response.url, response.url).href;
    if (new URL(response.url).pathname !== words.signIn) {
      var further = answer.querySelector("main .lead");
      lead.textContent = (further || answer.querySelector("main h1")).textContent;
    }
    // What was typed stays in this page, wherever a link of the form leads.
    form.querySelectorAll("a[href]").forEach(function (link) {
      link.target = "_blank";
      link.rel = "noopener";
    });
    place.replaceChildren(form);
    var name = form.querySelector("input[autocomplete=username]");
    if (name && !name.value) {
      name.value = words.email;
    }
    var fields = Array.from(form.querySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea"));
    (
      form.querySelector("[aria-invalid=true]") ||
      fields.find(function (field) {
        return !field.value;
      }) ||
      fields[0] ||
      form.querySelector("button, [type=submit]")
    ).focus();
  }

  place.addEventListener("submit", function (event) {
    event.preventDefault();
    var form = event.target;
    var body = new URLSearchParams(new FormData(form));
    var button = event.submitter || form.querySelector("[type=submit]");
    if (button && button.name) {
      body.append(button.name, button.value);
    }
    ask(form.dataset.address, body);
  });
  cancel.addEventListener("click", giveUp);
  dialog.addEventListener("cancel", function (event) {
    event.preventDefault();
    giveUp();
  });
  reload.addEventListener("click", function () {
    page.unsaved.clear();
    location.reload();
  });
  // Dialogs of PrimeFaces listen on the document and refuse whatever happens outside of them.
  ["keydown", "keyup", "mousedown", "mouseup", "click", "focusin"].forEach(function (name) {
    dialog.addEventListener(name, function (event) {
      event.stopPropagation();
    });
  });

  function giveUp() {
    var source = waiting.length && document.getElementById(page.idOf(waiting[0]));
    waiting = [];
    close();
    page.tell("notSaved");
    if (source) {
      source.focus();
    }
  }
  function close() {
    if (dialog.open) {
      dialog.close();
    }
    place.replaceChildren();
  }
  function say(words) {
    problem.hidden = !words;
    problem.textContent = words;
  }

  // ---- going on ------------------------------------------------------------------------------------------------------

  /** Takes a fresh view of this page for the forms in it, as they are, and repeats what was refused. */
  function resume() {
    var forms = Array.from(document.querySelectorAll("form[data-resume]"), function (form) {
      return form.dataset.resume;
    });
    return fetch(location.pathname + location.search, {
      credentials: "same-origin",
      cache: "no-store",
      headers: { "Portal-Resume": forms.join("&") }
    })
      .then(function (answer) {
        return answer.text().then(function (html) {
          goOn(answer, new DOMParser().parseFromString(html, "text/html"));
        });
      })
      .catch(function () {
        stop("offline");
      });
  }

  function goOn(answer, fresh) {
    var path = new URL(answer.url).pathname;
    var state = fresh.querySelector("input[name='" + VIEW_STATE + "']");
    if (!isInside(answer)) {
      open();
      return;
    }
    if (path !== location.pathname || !answer.ok || !state) {
      stop(answer.status === 403 ? "forbidden" : "failure");
      return;
    }
    if (fresh.body.dataset.account !== words.account) {
      waiting = [];
      if (!dialog.open) {
        dialog.showModal();
      }
      place.replaceChildren();
      lead.textContent = words.otherAccount;
      reload.hidden = false;
      reload.focus();
      return;
    }
    document.querySelectorAll("form input[name='" + VIEW_STATE + "']").forEach(function (input) {
      if (!dialog.contains(input)) {
        input.value = state.value;
      }
    });
    close();
    heard = Date.now();
    words.session = fresh.body.dataset.session;
    // what leaves the page goes last
    var requests = waiting.sort(function (one, other) {
      return (one.leaves ? 1 : 0) - (other.leaves ? 1 : 0);
    });
    waiting = [];
    requests.forEach(function (request) {
      repeat(request, fresh);
    });
  }

  function repeat(request, fresh) {
    var id = page.idOf(request);
    var source = document.getElementById(id);
    var form = source && source.closest("form");
    var instead = form && form.dataset.resumeBy && document.getElementById(form.dataset.resumeBy);
    if (source && fresh.getElementById(id)) {
      source.focus();
      if (request.leaves) {
        leave(source);
      } else {
        window.PrimeFaces.ajax.Request.handle(request, request.ext);
      }
    } else if (instead) {
      // The fresh view does not know this button, such as the answer to a collision: save, and be asked again.
      instead.focus();
      instead.click();
    } else if (page.unsaved.size) {
      page.tell("pressAgain");
    } else {
      location.reload();
    }
  }

  function stop(sentence) {
    waiting = [];
    close();
    page.tell(sentence);
  }
})();
