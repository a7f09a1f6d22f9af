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

    /// Looks every word up in every section; what has them all is shown, titles first.
    static let search = """
        document.addEventListener("DOMContentLoaded", function () {
          "use strict";
          var entries = JSON.parse(document.getElementById("page.index").textContent);
          var form = document.getElementById("page.search"), field = document.getElementById("page.query");
          var results = document.getElementById("page.results"), all = document.getElementById("page.all");
          var status = document.getElementById("page.status"), most = 50;
          function plain(text) { return text.normalize("NFKC").toLowerCase(); }
          function count(text, word) { return text.split(word).length - 1; }
          var folded = entries.map(function (entry) { return entry.slice(1).map(plain); });
          function add(parent, name, text) {
            var element = document.createElement(name);
            element.textContent = text;
            parent.appendChild(element);
            return element;
          }
          function excerpt(parent, text, words) {
            var low = text.toLowerCase(), at = -1;
            words.forEach(function (word) { if (at < 0) { at = low.indexOf(word); } });
            var from = at < 0 ? 0 : Math.max(0, text.lastIndexOf(" ", Math.max(0, at - 70)) + 1);
            var to = from + 220 < text.length ? text.lastIndexOf(" ", from + 220) : text.length;
            var piece = text.slice(from, to > from ? to : from + 220), found = piece.toLowerCase(), done = 0;
            var line = add(parent, "p", from > 0 ? "… " : "");
            while (done < piece.length) {
              var next = -1, length = 0;
              words.forEach(function (word) {
                var place = found.indexOf(word, done);
                if (place >= 0 && (next < 0 || place < next)) { next = place; length = word.length; }
              });
              if (next < 0) { break; }
              line.appendChild(document.createTextNode(piece.slice(done, next)));
              add(line, "mark", piece.slice(next, next + length));
              done = next + length;
            }
            line.appendChild(document.createTextNode(piece.slice(done) + (to < text.length ? " …" : "")));
          }
          function search() {
            var words = plain(field.value).split(/\\s+/).filter(Boolean), hits = [];
            results.textContent = "";
            results.hidden = !words.length;
            all.hidden = !!words.length;
            status.textContent = "";
            if (!words.length) { return; }
            folded.forEach(function (parts, number) {
              var score = 0;
              var isHit = words.every(function (word) {
                var here = count(parts[0], word) * 4 + count(parts[1], word) * 8 + Math.min(5, count(parts[2], word));
                score += here;
                return here > 0;
              });
              if (isHit) { hits.push([score, number]); }
            });
            hits.sort(function (a, b) { return b[0] - a[0] || a[1] - b[1]; });
            status.textContent = hits.length === 0 ? field.dataset.nothing : hits.length === 1 ? field.dataset.one
              : field.dataset.many.replace("{n}", hits.length);
            hits.slice(0, most).forEach(function (hit) {
              var entry = entries[hit[1]], item = add(results, "li", "");
              var link = add(item, "a", entry[2] || entry[1]);
              link.href = entry[0];
              if (entry[2]) { add(item, "span", entry[1]).className = "where"; }
              excerpt(item, entry[3], words);
            });
          }
          form.hidden = false;
          field.value = new URLSearchParams(location.search).get("q") || "";
          field.addEventListener("input", search);
          form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
          search();
          field.focus();
        });

        """
}
