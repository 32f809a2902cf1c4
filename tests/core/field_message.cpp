#include <catch2/catch_test_macros.hpp>

#include "field_support.hpp"

using namespace clearnotice::field;
using field_support::checked;
using field_support::outcome;

TEST_CASE("a message keeps its lines, and controls are refused") {
  struct row {
    std::string_view name, typed, expected;
  };
  using namespace std::string_view_literals;
  static constexpr row rows[] = {
      {"one letter", "?", "ok"},
      {"lines", "Hello,\n\tI write to you.\n\nAna", "ok"},
      {"lines of Windows", "Hello,\r\nAna", "ok"},
      {"a line separator", "Hello,\u2028Ana", "ok"},
      {"the next line of EBCDIC", "Hello,\u0085Ana", "ok"},
      {"emoji", "Thank you 👩‍⚕️🙏🏽", "ok"},
      {"the flag of Wales",
       "\U0001F3F4\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F", "ok"},
      {"markup, which is only text here", "<script>alert(1)</script>", "ok"},
      {"the bidi controls of pasted Arabic", "a\u200Fb\u2067c\u2069d\u202Ee\u202C", "ok"},
      {"NUL", "a\0b"sv, "text.hidden"},
      {"bell", "a\ab", "text.hidden"},
      {"vertical tab", "a\vb", "text.hidden"},
      {"form feed", "a\fb", "text.hidden"},
      {"escape", "a\x1B[31mb", "text.hidden"},
      {"DEL", "a\x7F.", "text.hidden"},
      {"C1", "a\u009Bb", "text.hidden"},
  };
  for (const row& r : rows) {
    CAPTURE(r.name);
    CHECK(outcome(kind::message, r.typed) == r.expected);
  }
}

TEST_CASE("a message is kept as typed, trimmed at its ends only") {
  CHECK(checked(kind::message, "\n Hello, \r\n\r\n  Ana \n").value == "Hello, \r\n\r\n  Ana");
}
