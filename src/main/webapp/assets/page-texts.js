// The texts of this page beside it. Behind each text the server wrote its key in characters that have no glyphs
// (Unicode's tags); here they are read and taken away, and the text can be changed in all languages.
(function () {
  "use strict";
  var KEY = /([\u{E0020}-\u{E007E}]+)\u{E007F}/gu;
  var MARK = "\uDB40"; // every tag character begins so
  var own = document.currentScript;
  var words = own.dataset;
  var spoken = document.documentElement.lang;
  var places = new Map(); // key → where it stands: {node} or {node, attribute}
  var lit = [];
  var panel, list, search, none, status;

  function keysOf(text) {
    return Array.from(text.matchAll(KEY), function (match) {
      return Array.from(match[1], function (tag) {
        return String.fromCharCode(tag.codePointAt(0) - 0xe0000);
      }).join("");
    });
  }

  function note(keys, place) {
    keys.forEach(function (key) {
      if (!places.has(key)) {
        places.set(key, []);
      }
      places.get(key).push(place);
    });
  }

  function readAttributes(element) {
    Array.from(element.attributes).forEach(function (attribute) {
      if (attribute.value.includes(MARK)) {
        if (element !== own) {
          note(keysOf(attribute.value), { node: element, attribute: attribute.name });
        }
        element.setAttribute(attribute.name, attribute.value.replace(KEY, ""));
      }
    });
  }

  function read(root) {
    if (root.nodeType === Node.TEXT_NODE) {
      readWords(root);
    } else if (root.nodeType === Node.ELEMENT_NODE) {
      readAttributes(root);
      var walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) {
        if (walker.currentNode.nodeType === Node.TEXT_NODE) {
          readWords(walker.currentNode);
        } else {
          readAttributes(walker.currentNode);
        }
      }
    }
  }

  function readWords(node) {
    var keep = node.parentNode && /^(SCRIPT|STYLE|TEXTAREA)$/.test(node.parentNode.nodeName);
    if (!keep && node.data.includes(MARK)) {
      note(keysOf(node.data), { node: node });
      node.data = node.data.replace(KEY, "");
    }
  }

  function elementOf(place) {
    return place.attribute ? place.node : place.node.parentNode;
  }

  function standing(key) {
    return (places.get(key) || []).filter(function (place) {
      return place.node.isConnected;
    });
  }

  function valueAt(place) {
    return (place.attribute ? place.node.getAttribute(place.attribute) : place.node.data) || "";
  }

  function said(key) {
    var place = standing(key)[0];
    return place ? valueAt(place).trim() : "";
  }

  // Where the page shows exactly what was changed, it changes too; what was put together is right after a reload.
  function show(key, before, after) {
    standing(key).forEach(function (place) {
      if (valueAt(place).trim() !== before.trim()) {
        return;
      }
      if (place.attribute) {
        place.node.setAttribute(place.attribute, after);
      } else {
        place.node.data = place.node.data.replace(before.trim(), function () {
          return after;
        });
      }
    });
  }

  function make(name, properties, children) {
    var element = document.createElement(name);
    Object.keys(properties || {}).forEach(function (property) {
      if (property in element && property !== "list") {
        element[property] = properties[property];
      } else {
        element.setAttribute(property, properties[property]);
      }
    });
    (children || []).forEach(function (child) {
      element.append(child);
    });
    return element;
  }

  function light(key) {
    lit.forEach(function (element) {
      element.classList.remove("pt-lit");
    });
    lit = standing(key).map(elementOf);
    lit.forEach(function (element) {
      element.classList.add("pt-lit");
    });
    if (lit[0] && lit[0].scrollIntoView) {
      lit[0].scrollIntoView({ block: "center" });
    }
  }

  function row(key) {
    var button = make("button", { type: "button", className: "pt-key", "aria-expanded": "false" }, [
      make("span", { className: "pt-said", textContent: said(key) }),
      make("code", { textContent: key }),
    ]);
    var item = make("li", {}, [button]);
    item.dataset.key = key;
    button.addEventListener("click", function () {
      if (button.getAttribute("aria-expanded") === "true") {
        close(item);
      } else {
        open(key);
      }
    });
    return item;
  }

  function close(item) {
    item.querySelector(".pt-key").setAttribute("aria-expanded", "false");
    var form = item.querySelector(".pt-form");
    if (form) {
      form.remove();
    }
  }

  function itemOf(key) {
    return Array.from(list.children).find(function (item) {
      return item.dataset.key === key;
    });
  }

  function open(key) {
    fill();
    var item = itemOf(key);
    if (!item) {
      return;
    }
    search.value = "";
    sift();
    Array.from(list.children).forEach(function (other) {
      if (other !== item) {
        close(other);
      }
    });
    item.querySelector(".pt-key").setAttribute("aria-expanded", "true");
    light(key);
    fetch(words.address + "?key=" + encodeURIComponent(key) + "&reader=" + encodeURIComponent(spoken), { headers: { Accept: "application/json" } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.json();
      })
      .then(function (text) {
        close(item);
        item.querySelector(".pt-key").setAttribute("aria-expanded", "true");
        item.append(formOf(text));
        item.scrollIntoView({ block: "nearest" });
        (item.querySelector("textarea[lang='" + spoken + "']:not([readonly])") || item.querySelector("textarea")).focus();
      })
      .catch(function () {
        status.textContent = words.failure;
      });
  }

  function formOf(text) {
    var form = make("div", { className: "pt-form" });
    text.words.forEach(function (word) {
      form.append(field(text.key, word));
    });
    form.append(
      make("p", {}, [make("a", { href: words.grid + "?q=" + encodeURIComponent(text.key), textContent: words.history })])
    );
    return form;
  }

  function field(key, word) {
    var id = "pt-" + key.replace(/\W/g, "-") + "-" + word.language;
    var seen = word.value;
    var area = make("textarea", { id: id, lang: word.language, dir: word.direction, rows: Math.min(8, 1 + Math.ceil(seen.length / 38)), value: seen });
    var says = make("div", { className: "pt-says", id: id + "-says", "aria-live": "polite" });
    var save = make("button", { type: "button", className: "btn", textContent: words.save });
    var pause = 0;
    var ship = make("button", { type: "button", className: "pt-plain", textContent: words.ship, hidden: !word.overridden });
    area.setAttribute("aria-describedby", says.id);
    area.addEventListener("input", function () {
      window.clearTimeout(pause);
      pause = window.setTimeout(judge, 350);
    });
    save.addEventListener("click", function () {
      store(area.value, seen);
    });
    ship.addEventListener("click", function () {
      store(null, seen);
    });
    area.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        store(area.value, seen);
      }
    });

    function ask(fields) {
      window.clearTimeout(pause);
      return fetch(words.address, {
        method: "POST",
        body: new URLSearchParams(Object.assign({ key: key, language: word.language, reader: spoken }, fields))
      }).then(function (answer) {
        if (![200, 409, 422].includes(answer.status)) {
          throw new Error(answer.status);
        }
        return answer.json().then(function (body) {
          return { code: answer.status, body: body };
        });
      });
    }

    /** What would be said of it on saving; an answer that comes too late says nothing. */
    function judge() {
      var typed = area.value;
      ask({ value: typed, judge: "" })
        .then(function (answer) {
          if (area.value === typed) {
            tell(answer.body);
          }
        })
        .catch(function () {
          // saving will tell
        });
    }

    function store(value, known) {
      status.textContent = "";
      ask(value === null ? { seen: known } : { seen: known, value: value })
        .then(function (answer) {
          done(answer.code, answer.body, known);
        })
        .catch(function () {
          refuse(words.failure);
        });
    }

    function done(code, body, known) {
      if (code === 200) {
        if (word.language === spoken) {
          show(key, known, body.value);
          itemOf(key).querySelector(".pt-said").textContent = said(key) || body.value;
        }
        seen = body.value;
        area.value = body.value;
        ship.hidden = body.value === word.shipped;
        status.textContent = words.saved;
        tell(body);
      } else if (code === 409) {
        refuse(words.taken + " ", make("q", { lang: word.language, textContent: body.value }), " ", offer(words.mine, function () {
          seen = body.value;
          store(area.value, body.value);
        }));
      } else {
        tell(body);
        area.focus();
      }
    }

    function offer(label, act, lang) {
      var button = make("button", { type: "button", className: "pt-plain", textContent: label });
      if (lang) {
        button.lang = lang;
      }
      button.addEventListener("click", act);
      return button;
    }

    function take(text) {
      area.value = text;
      area.focus();
      judge();
    }

    function refuse() {
      area.setAttribute("aria-invalid", "true");
      says.replaceChildren(make("p", { className: "pt-problem", role: "alert" }, Array.from(arguments)));
      area.focus();
    }

    /** What the checks find, errors first, and how it reads. */
    function tell(verdict) {
      var wrong = verdict.findings.some(function (finding) {
        return finding.error;
      });
      area[wrong ? "setAttribute" : "removeAttribute"]("aria-invalid", "true");
      says.replaceChildren.apply(says, verdict.findings.map(function (finding) {
        return make("p", { className: finding.error ? "pt-problem" : "pt-warning" }, [
          make("strong", { textContent: finding.error ? words.error : words.warning }),
          " " + finding.sentence + " ",
        ].concat(finding.cured ? [words.cure + " ", offer(finding.cured, take.bind(null, finding.cured), word.language)] : []));
      }));
      if (verdict.previews.length) {
        says.append(make("p", { className: "pt-hint" }, [words.reads + " "].concat(samples(verdict.previews))));
      }
    }

    function samples(lines) {
      return lines.flatMap(function (line) {
        return [make("span", { className: "pt-sample", lang: word.language, dir: word.direction, textContent: line }), " "];
      });
    }

    /** The terms its source has, and what was made of similar words before. */
    function help() {
      var parts = [];
      if (word.terms.length) {
        parts.push(make("p", { className: "pt-hint" }, [
          make("a", { href: words.grid + "/glossary", textContent: words.glossary }), " ",
        ].concat(word.terms.map(function (term) {
          return make("span", { className: "pt-sample" }, [
            make("span", { lang: words.source, textContent: term.word }), " → ", make("strong", { lang: word.language, textContent: term.agreed }),
          ]);
        }))));
      }
      if (word.memory.length) {
        parts.push(make("p", { className: "pt-hint", textContent: words.memory }));
        parts.push(make("ul", { className: "pt-memory" }, word.memory.map(function (past) {
          return make("li", {}, [
            word.open ? offer(past.translation, take.bind(null, past.translation), word.language) : make("span", { lang: word.language, textContent: past.translation }),
            make("span", { className: "pt-hint" }, [
              past.likeness + " ", make("span", { lang: words.source, textContent: past.source }), " ", make("a", { href: past.address, textContent: past.place }),
            ]),
          ]);
        })));
      }
      return parts;
    }

    var parts = [make("label", { htmlFor: id, textContent: word.name }), area, says].concat(help());
    tell(word);
    if (word.open) {
      parts.push(make("p", { className: "pt-actions" }, [save, ship]));
    } else {
      area.readOnly = true;
      parts.push(make("p", { className: "pt-hint", textContent: words.readonly }));
    }
    if (word.overridden && word.shipped) {
      parts.push(
        make("p", { className: "pt-hint" }, [words.shipped + ": ", make("span", { lang: word.language, textContent: word.shipped })])
      );
    }
    return make("div", { className: "pt-field" }, parts);
  }

  // Sentences that scripts keep, and what search engines read.
  function isWaiting(key) {
    return standing(key).every(function (place) {
      return (place.attribute || "").startsWith("data-") || elementOf(place).closest("head, dialog:not([open]), [hidden]");
    });
  }

  function fill() {
    var keys = Array.from(places.keys()).filter(function (key) {
      return standing(key).length > 0;
    });
    var waiting = keys.filter(isWaiting); // behind what is seen
    keys.filter(function (key) {
      return !waiting.includes(key);
    }).concat(waiting).forEach(function (key) {
      if (!itemOf(key)) {
        list.append(row(key));
      }
    });
    panel.querySelector(".pt-count").textContent = "(" + keys.length + ")";
  }

  function sift() {
    var wanted = search.value.trim().toLocaleLowerCase(spoken);
    var shown = 0;
    Array.from(list.children).forEach(function (item) {
      item.hidden = wanted !== "" && !item.textContent.toLocaleLowerCase(spoken).includes(wanted);
      shown += item.hidden ? 0 : 1;
    });
    none.hidden = shown > 0;
  }

  function build() {
    search = make("input", { type: "search", id: "pt-search", autocomplete: "off" });
    search.addEventListener("input", sift);
    list = make("ul", { className: "pt-list" });
    none = make("p", { className: "pt-hint", textContent: words.none, hidden: true });
    status = make("p", { className: "pt-status", role: "status" });
    panel = make("aside", { className: "page-texts", "aria-labelledby": "pt-title", tabIndex: -1 }, [
      make("div", { className: "pt-head" }, [
        make("h2", { id: "pt-title" }, [words.title + " ", make("span", { className: "pt-count" })]),
        make("a", { className: "pt-close", href: words.off, textContent: words.close }),
      ]),
      make("p", { className: "pt-hint", textContent: words.lead }),
      make("label", { htmlFor: "pt-search", textContent: words.search }),
      search,
      status,
      none,
      list,
    ]);
    document.body.append(panel);
    document.body.classList.add("with-page-texts");
  }

  function keyAt(target) {
    for (var element = target; element && element !== document.body; element = element.parentElement) {
      var found = Array.from(places.keys()).filter(function (key) {
        return standing(key).some(function (place) {
          return elementOf(place) === element;
        });
      });
      if (found.length) {
        return found[0];
      }
      var inside = element.children.length < 4 && Array.from(places.keys()).find(within(element));
      if (inside) {
        return inside;
      }
    }
    return null;
  }

  function within(element) {
    return function (key) {
      return standing(key).some(function (place) {
        return element.contains(elementOf(place));
      });
    };
  }

  function answerTo(event, target) {
    var key = panel.contains(target) ? null : keyAt(target);
    if (key) {
      event.preventDefault();
      event.stopImmediatePropagation();
      open(key);
    }
  }

  // Pages gone to from here show their texts too.
  function follow(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link || panel.contains(link) || link.origin !== location.origin || link.download || link.hash && link.pathname === location.pathname) {
      return;
    }
    var address = new URL(link.href);
    if (!address.searchParams.has("texts")) {
      address.search += (address.search ? "&" : "?") + "texts";
      link.href = address.href;
    }
  }

  words = Object.assign({}, words);
  Object.keys(words).forEach(function (name) {
    words[name] = words[name].replace(KEY, "");
  });
  read(document.documentElement);
  build();
  fill();
  new MutationObserver(function (changes) {
    var outside = changes.filter(function (change) {
      return !panel.contains(change.target) && change.target !== panel;
    });
    outside.forEach(function (change) {
      if (change.type === "attributes") {
        readAttributes(change.target);
      } else if (change.type === "characterData") {
        readWords(change.target);
      } else {
        change.addedNodes.forEach(read);
      }
    });
    if (outside.length > 0) {
      fill(); // writes into the panel only
    }
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true, attributes: true });
  document.addEventListener("click", function (event) {
    if (event.altKey) {
      answerTo(event, event.target);
    } else {
      follow(event);
    }
  }, true);
  document.addEventListener("keydown", function (event) {
    if (event.altKey && event.key === "Enter" && document.activeElement) {
      answerTo(event, document.activeElement);
    }
  }, true);
})();
