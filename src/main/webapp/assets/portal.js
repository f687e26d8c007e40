// Remembers the language a visitor chooses, for the address without one. Every page works without this.
document.addEventListener("click", function (event) {
  var link = event.target.closest && event.target.closest(".lang a[hreflang]");
  if (link) {
    var secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = "dider_dil=" + link.hreflang + "; Path=/; Max-Age=31536000; SameSite=Lax" + secure;
  }
});
