#include <catch2/catch_test_macros.hpp>

#include "field_support.hpp"

using namespace clearnotice::field;
using field_support::outcome;

namespace {

std::string repeated(std::size_t count, std::string_view text) {
  std::string out;
  while (count-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("a line has no controls inside, and what is stray at its ends is forgiven") {
  struct row {
    std::string_view name, typed, expected;
  };
  using namespace std::string_view_literals;
  static constexpr row rows[] = {
      {"a line feed", "Ana\nMaria", "text.control"},
      {"a carriage return", "Ana\rMaria", "text.control"},
      {"a tab", "Ana\tMaria", "text.control"},
      {"NUL", "Ana\0"sv, "text.control"},
      {"DEL",
       "An\x7F"
       "a",
       "text.control"},
      {"C1", "An\u0085a", "text.control"},
      {"a line separator", "Ana\u2028Maria", "text.control"},
      {"an override", "Ana\u202EMaria", "text.direction"},
      {"an isolate", "Ana\u2066Maria", "text.direction"},
      {"a mark of direction", "Ana\u200FMaria", "text.direction"},
      {"a control and an override", "Ana\u202EMa\nria", "text.control"},
      {"private use", "Ana\uE000", "text.unknown"},
      {"private use of another plane", "Ana\U00100000", "text.unknown"},
      {"an unassigned character", "Ana\u0378", "text.unknown"},
      {"a noncharacter", "Ana\uFFFF", "text.unknown"},
      {"what a lone surrogate becomes", "Ana\uFFFDMaria", "text.unknown"},
      {"a joiner in Latin", "An\u200Da", "text.hidden"},
      {"a joiner in Han", "山\u200C田", "text.hidden"},
      {"a byte order mark inside", "Ana\uFEFFMaria", "text.control"},
      {"a tag", "Ana\U000E0041", "text.control"},
      {"escape at the end", "Ana\x1B", "text.control"},
      {"spaces around", "  Ana\u3000", "ok"},
      {"a line feed at the end", "Ana\r\n", "ok"},
      {"a byte order mark at the start", "\uFEFFAna", "ok"},
      {"isolates around", "\u2068Ana\u2069", "ok"},
      {"a soft hyphen", "Dona\u00ADvan", "ok"},
      {"a no-break space", "van\u00A0Gogh", "ok"},
  };
  for (const row& r : rows) {
    CAPTURE(r.name);
    for (const kind field :
         {kind::given_name, kind::family_name, kind::organisation, kind::occupation}) {
      CHECK(outcome(field, r.typed) == r.expected);
    }
  }
}

TEST_CASE("a line ends where its limit is, in characters as a reader counts them") {
  struct row {
    kind field;
    std::size_t limit;
  };
  static constexpr row rows[] = {{kind::given_name, 100},
                                 {kind::family_name, 100},
                                 {kind::organisation, 200},
                                 {kind::occupation, 200},
                                 {kind::message, 4000}};
  for (const row& r : rows) {
    CAPTURE(id_of(r.field));
    for (const std::string_view letter : {"a", "ñ", "n\u0303", "漢", "𠮷", "कि", "한"}) {
      CAPTURE(letter);
      CHECK(outcome(r.field, repeated(r.limit, letter)) == "ok");
      CHECK(outcome(r.field, repeated(r.limit + 1, letter)) == "text.too_long");
    }
    // Sixteen code points are one character still.
    const std::string marks = "n" + repeated(15, "\u0303");
    CHECK(outcome(r.field, repeated(r.limit, marks)) == "ok");
    CHECK(outcome(r.field, "Ana" + marks + "\u0303") == "text.too_many_marks");
    CHECK(outcome(r.field, repeated(r.limit + 1, marks)) == "text.too_long");
    CHECK(outcome(r.field, repeated(r.limit, "👩🏽‍❤️‍💋‍👨🏿") + "n") ==
          "text.too_long");
  }
}

TEST_CASE("an organisation or occupation is written as it is on the door") {
  for (const std::string_view text : {"Müller & Söhne GmbH",
                                      "3M",
                                      "1&1",
                                      "42",
                                      "Cabinet n° 5 (Lyon/Paris)",
                                      "Praxis Dr. Müller & Partner (GbR) – Haus 3",
                                      "Клиника № 2",
                                      "C#/C++ developer",
                                      "ЕООД „Здраве“",
                                      "O'Neil's",
                                      "#1",
                                      "株式会社",
                                      "㈱山田",
                                      "booking.com",
                                      "Check24.de GmbH",
                                      "Art@Work",
                                      "Yahoo!",
                                      "I ❤ NY",
                                      "👩‍⚕️ Praxis",
                                      "Café ☕️",
                                      "a < b",
                                      "ratio 3:4",
                                      "Head of R&D / CTO",
                                      "MCSE: Security",
                                      "شركة می‌خواهم"}) {
    CAPTURE(text);
    CHECK(outcome(kind::organisation, text) == "ok");
    CHECK(outcome(kind::occupation, text) == "ok");
  }
}

TEST_CASE("what was pasted into the wrong field is told in a line that names somebody") {
  struct row {
    std::string_view typed, of_person, of_organisation;
  };
  static constexpr row rows[] = {
      {"<b>Ana</b>", "text.markup", "text.markup"},
      {"Ana</p>", "text.markup", "text.markup"},
      {"Ana<!-- -->", "text.markup", "text.markup"},
      {"<script>alert(1)</script>", "text.markup", "text.markup"},
      {"<IMG SRC=x>", "text.markup", "text.markup"},
      {"Ana <3", "ok", "ok"},
      {"https://example.com", "text.url", "text.url"},
      {"Ana HTTP://example.com/a", "text.url", "text.url"},
      {"ftp://a", "text.url", "text.url"},
      {"Ana (www.example.com)", "text.url", "text.url"},
      {"WWW.Example.Com", "text.url", "text.url"},
      {"javascript:alert(1)", "text.url", "text.url"},
      {"http:example", "text.url", "text.url"},
      {"example.com", "text.url", "ok"},
      {"visit casino.net/win", "text.url", "ok"},
      {"Ana.Company", "ok", "ok"},
      {"Awww.", "ok", "ok"},
      {"www. Ana", "ok", "ok"},
      {"ana@example.com", "text.email", "text.email"},
      {"Ana <ana@example.com>", "text.markup", "text.markup"},
      {"Ana (ana@example.com)", "text.email", "text.email"},
      {"ана@пример.бг", "text.email", "text.email"},
      {"ana@home", "text.email", "ok"},
      {"Ana @ Home", "ok", "ok"},
      {"@ana", "ok", "ok"},
      {"St.John", "ok", "ok"},
      {"Dr.med. Ana", "ok", "ok"},
      {"Dr./Dra. Ana", "ok", "ok"},
      {"J.R.R. Tolkien", "ok", "ok"},
      {"Ph.D", "ok", "ok"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(kind::given_name, r.typed) == r.of_person);
    CHECK(outcome(kind::family_name, r.typed) == r.of_person);
    CHECK(outcome(kind::organisation, r.typed) == r.of_organisation);
    CHECK(outcome(kind::occupation, r.typed) == r.of_organisation);
  }
}
