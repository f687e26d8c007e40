// Lets the rich text editor keep the language of a passage: <span lang="tr"> (WCAG 3.1.2).
if (window.Quill) {
  var parchment = window.Quill.import("parchment");
  window.Quill.register(new parchment.Attributor("lang", "lang", { scope: parchment.Scope.INLINE }), true);
}
