// Remembers the language a visitor chooses, for the address without one. Every page works without this.
document.addEventListener("click", function (event) {
  var link = event.target.closest && event.target.closest(".lang a[hreflang]");
  if (link) {
    var secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = "dider_dil=" + link.hreflang + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
  }
});

// A submenu works without this too; with it, one is open at a time, and Escape or a click beside it closes it.
(function () {
  var wide = window.matchMedia("(min-width: 60em)");
  function close(but) {
    document.querySelectorAll(".menu-list details[open]").forEach(function (open) {
      if (open !== but) {
        open.removeAttribute("open");
      }
    });
  }
  document.addEventListener("click", function (event) {
    if (wide.matches && event.target.closest) {
      close(event.target.closest(".menu-list details"));
    }
  });
  document.addEventListener("keydown", function (event) {
    var open = event.key === "Escape" && event.target.closest && event.target.closest(".menu-list details[open]");
    if (open) {
      open.removeAttribute("open");
      open.querySelector("summary").focus();
    }
  });
})();
