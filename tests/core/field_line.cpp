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

TEST_CASE("a name is accepted as people have it") {
  for (const std::string_view name : {"O’Brien-Ñúñez",
                                      "O'Brien",
                                      "OʼBrien",
                                      "O‘Brien",
                                      "O`Brien",
                                      "X",
                                      "李",
                                      "Jr. 3rd",
                                      "Martin Luther, Jr.",
                                      "van der Merwe",
                                      "Nguyễn Thị Minh Khai",
                                      "Nguyê\u0303n",
                                      "Øyvind",
                                      "Łukasz",
                                      "Þóra",
                                      "Иван Петров",
                                      "Владимир-Александър",
                                      "Αλέξανδρος",
                                      "مُحَمَّد",
                                      "عبد الله",
                                      "دل\u200Cآرا",
                                      "שָׁרוֹן",
                                      "द्वारकादास",
                                      "สมชาย",
                                      "ကျော်",
                                      "山田 太郎",
                                      "渡邉󠄁",
                                      "김철수",
                                      "ᐃᓄᒃ",
                                      "Gal·la",
                                      "ד\"ר",
                                      "Dr./Dra.",
                                      "D'Angelo II",
                                      "ß",
                                      "ʻOkina"}) {
    CAPTURE(name);
    CHECK(outcome(kind::given_name, name) == "ok");
    CHECK(outcome(kind::family_name, name) == "ok");
  }
}

TEST_CASE("every name of the corpus is accepted") {
  for (const auto& line : field_support::read_corpus("names.jsonl")) {
    REQUIRE(line);
    const std::string name = field_support::text_of(*line, "input");
    CAPTURE(name);
    REQUIRE_FALSE(name.empty());
    CHECK(outcome(kind::given_name, name) == "ok");
    CHECK(outcome(kind::family_name, name) == "ok");
  }
}

TEST_CASE("a name without anything to read is none") {
  for (const std::string_view name :
       {"-", "...", "’", "123", "١٢٣", "😀", "- 3 -", "\uFE0F.", "\u034F.", "\u115F", "€"}) {
    CAPTURE(name);
    CHECK(outcome(kind::given_name, name) == "name.no_letter");
  }
}

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
      {"an override", "Ana\u202EMaria", "text.control"},
      {"an isolate", "Ana\u2066Maria", "text.control"},
      {"a mark of direction", "Ana\u200FMaria", "text.control"},
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
    for (const std::string_view letter : {"a", "ñ", "n\u0303", "漢", "𠮷", "क्\u200D"}) {
      CAPTURE(letter);
      CHECK(outcome(r.field, repeated(r.limit, letter)) == "ok");
      CHECK(outcome(r.field, repeated(r.limit + 1, letter)) == "text.too_long");
    }
    const std::string marks = repeated(r.limit - 1, "n\u0303\u0301\u0302") + "n\u0303\u0301\u0302";
    CHECK(outcome(r.field, marks) == "ok");
    CHECK(outcome(r.field, marks + "\u0303") == "text.too_long");
  }
}

TEST_CASE("an organisation or occupation is any line") {
  for (const std::string_view text :
       {"Müller & Söhne GmbH", "3M", "Cabinet n° 5 (Lyon/Paris)", "C++", "ЕООД „Здраве“", "#1",
        "株式会社", "<b>Bold & Co</b>", "42"}) {
    CAPTURE(text);
    CHECK(outcome(kind::organisation, text) == "ok");
    CHECK(outcome(kind::occupation, text) == "ok");
  }
}
