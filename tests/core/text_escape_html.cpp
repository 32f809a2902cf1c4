#include <catch2/catch_test_macros.hpp>

#include "core/text/escape_html.hpp"

using clearnotice::text::escape_html;

TEST_CASE("text is inert in HTML and in a double-quoted attribute") {
  struct row {
    std::string_view text, expected;
  };
  static constexpr row rows[] = {
      {"", ""},
      {"plain text", "plain text"},
      {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
      {"\" onload='x'", "&quot; onload=&#39;x&#39;"},
      {"AT&T", "AT&amp;T"},
      {"&amp;", "&amp;amp;"},
      {"<", "&lt;"},
      {"ends with >", "ends with &gt;"},
      {"Ñúñez’s “text” عربي", "Ñúñez’s “text” عربي"},
  };
  for (const row& r : rows) {
    CAPTURE(r.text);
    std::string out;
    escape_html(r.text, out);
    CHECK(out == r.expected);
  }
}

TEST_CASE("escaped text is appended to what is there") {
  std::string out = "<b>";
  escape_html("1 < 2", out);
  CHECK(out == "<b>1 &lt; 2");
}
