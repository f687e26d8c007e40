// Says how hard the password in a field is to guess while it is typed, by the portal's own rules, and can show it.
// Every page works without this: the portal judges again when the form is sent.
document.querySelectorAll(".strength[data-for]").forEach(function (line) {
  "use strict";
  var field = document.getElementById(line.dataset.for);
  if (!field) {
    return;
  }
  var waiting;
  var asked = 0;

  function say(answer) {
    var text = answer.missing > 0
      ? line.dataset.missing.replace("{0}", String(answer.missing))
      : line.dataset["score" + answer.score];
    line.textContent = text;
    line.className = "strength strength-" + (answer.missing > 0 ? 0 : answer.score);
    line.hidden = false;
  }

  // Her name and address are worth nothing in her password; a form that asks for them has them in its other fields.
  function about() {
    var beside = field.form ? Array.from(field.form.querySelectorAll("input:not([type])," +
      "input[type=text], input[type=email]")).filter(function (other) { return other !== field; }) : [];
    return [line.dataset.about || ""].concat(beside.map(function (other) { return other.value; })).join(" ");
  }

  function ask() {
    var number = ++asked;
    if (!field.value) {
      line.hidden = true;
      return;
    }
    var body = new URLSearchParams();
    body.set("password", field.value);
    body.set("shortest", line.dataset.shortest);
    body.set("about", about());
    fetch("/password-strength", { method: "POST", body: body, credentials: "same-origin" })
      .then(function (response) { return response.ok ? response.json() : null; })
      .then(function (answer) { if (number !== asked) { return; } if (answer) { say(answer); } else { line.hidden = true; } })
      .catch(function () { line.hidden = true; });
  }

  field.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });

  var button = document.createElement("button");
  button.type = "button";
  button.className = "btn show-password";
  button.textContent = line.dataset.show;
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-controls", field.id);
  button.addEventListener("click", function () {
    var shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
    button.textContent = shown ? line.dataset.show : line.dataset.hide;
  });
  field.insertAdjacentElement("afterend", button);
  if (field.form) {
    // A shown password would be kept by the browser as ordinary text.
    field.form.addEventListener("submit", function () { field.type = "password"; });
  }
});
