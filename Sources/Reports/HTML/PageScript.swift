/// The pages' scripts: small and plain, and nothing is lost without them.
enum PageScript {
    /// Colours as the reader chose them, the search field, and the section being read marked in the contents.
    static let everyPage = """
        (function () {
          "use strict";
          var root = document.documentElement, key = "chalkline.theme", chosen = null;
          try { chosen = localStorage.getItem(key); } catch (error) { /* no storage: no memory */ }
          if (chosen === "light" || chosen === "dark") { root.setAttribute("data-theme", chosen); }
          function isDark() {
            var theme = root.getAttribute("data-theme");
            return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
          }
          document.addEventListener("DOMContentLoaded", function () {
            var button = document.getElementById("page.theme");
            button.hidden = false;
            button.setAttribute("aria-pressed", String(isDark()));
            button.addEventListener("click", function () {
              var theme = isDark() ? "light" : "dark";
              root.setAttribute("data-theme", theme);
              button.setAttribute("aria-pressed", String(theme === "dark"));
              try { localStorage.setItem(key, theme); } catch (error) { /* until the page is left */ }
            });
            var quick = document.getElementById("page.quick");
            if (quick) {
              quick.hidden = false;
              quick.addEventListener("submit", function (event) {
                event.preventDefault();
                location.href = quick.getAttribute("action") + "?q=" + encodeURIComponent(quick.elements.q.value);
              });
            }
            var links = document.querySelectorAll(".contents a");
            if (!links.length || !("IntersectionObserver" in window)) { return; }
            var headings = [];
            links.forEach(function (link) {
              var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
              if (heading) { headings.push([heading, link]); }
            });
            function mark() {
              var current = null;
              headings.forEach(function (pair) {
                if (pair[0].getBoundingClientRect().top < innerHeight * 0.3) { current = pair[1]; }
              });
              links.forEach(function (link) {
                if (link === current) { link.setAttribute("aria-current", "true"); }
                else { link.removeAttribute("aria-current"); }
              });
            }
            var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
            headings.forEach(function (pair) { observer.observe(pair[0]); });
          });
        })();

        """

    static let everyPagePart = InlinePart(LeanText.script(Array(everyPage.utf8)))
    static let searchPart = InlinePart(LeanText.script(Array(search.utf8)))

    /// Finds sections by their words; one function, so that no name of it is the page's.
    static let search = wrapped([
        PackageResources.folding_js, PackageResources.searchblock_js, PackageResources.ranking_js,
        PackageResources.searchpage_js,
    ])

    private static func wrapped(_ sources: [[UInt8]]) -> String {
        "(() => {\n\"use strict\";\n" + sources.map { String(decoding: $0, as: UTF8.self) }.joined() + "})();\n"
    }
}
