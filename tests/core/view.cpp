#include "core/view/view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/view/writers.hpp"

using namespace clearnotice::view;

TEST_CASE("every text and attribute value is escaped in HTML") {
  node link = element(tag::a, "<b>&\"'");
  link.set(attribute::href, "https://example.org/?a=1&b=\"><script>");
  CHECK(to_html({link}) ==
        "<a href=\"https://example.org/?a=1&amp;b=&quot;&gt;&lt;script&gt;\">"
        "&lt;b&gt;&amp;&quot;&#39;</a>");
}

TEST_CASE("plain text keeps blocks apart and marks list items") {
  node steps = element(tag::ol).set(attribute::start, "3");
  steps.add(element(tag::li, "three"));
  node loose = element(tag::li);
  loose.add(element(tag::p, "four")).add(element(tag::p, "and more"));
  steps.add(std::move(loose));
  node nested = element(tag::li, "outer");
  nested.add(element(tag::ul).add(element(tag::li, "inner")));
  node letters = element(tag::ol).set(attribute::type, "a");
  letters.add(element(tag::li, "first")).add(element(tag::li, "second"));
  const std::vector<node> tree = {
      element(tag::h2, "Title"),
      element(tag::p, text_node("one ")).add(element(tag::strong, "line")),
      std::move(steps),
      element(tag::ul).add(std::move(nested)),
      std::move(letters),
      element(tag::dl).add(element(tag::dt, "Term")).add(element(tag::dd, "What it means")),
      element(tag::p, "hidden").set(attribute::hidden, ""),
  };
  CHECK(to_plain(tree) ==
        "Title\n\none line\n\n3. three\n4. four\n\n  and more\n\n"
        "• outer\n\n  • inner\n\na) first\nb) second\n\nTerm\n  What it means\n");
}

TEST_CASE("plain text puts a row on a line and a box before its label") {
  node row = element(tag::tr);
  row.add(element(tag::td, "a"))
      .add(element(tag::td).add(element(tag::div, "b")).add(element(tag::div, "c")));
  node choice = element(tag::div).set(attribute::css_class, "choice");
  choice.add(element(tag::input).set(attribute::type, "checkbox")).add(element(tag::label, "Yes"));
  CHECK(to_plain({element(tag::table, element(tag::tbody, row)), choice}) ==
        "a | b, c\n\n[ ] Yes\n");
}

TEST_CASE("a node list is an array of name, attributes and children") {
  clearnotice::json::writer out;
  write_nodes({element(tag::p, "a").set(attribute::css_class, "hint").add(element(tag::em, "b"))},
              out);
  CHECK(out.take() == R"([["p",{"class":"hint"},"a",["em",{},"b"]]])");
}

TEST_CASE("regional spacing leaves another language alone") {
  std::vector<node> tree = {
      element(tag::p, "Quoi ?").add(element(tag::span, "Quoi ?").set(attribute::lang, "de"))};
  typeset_tree(tree, "fr");
  CHECK(tree[0].children[0].text == "Quoi\u202F?");
  CHECK(tree[0].children[1].children[0].text == "Quoi ?");
}
