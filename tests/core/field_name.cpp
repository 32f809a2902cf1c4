#include <catch2/catch_test_macros.hpp>

#include "field_support.hpp"

using namespace clearnotice::field;
using field_support::outcome;

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
                                      "Anne＝Marie",
                                      "クロード・ジュヌー",
                                      "!Xóõ",
                                      "|Gui",
                                      "ANA MARÍA",
                                      "ИВАН",
                                      "José \"Pepe\" García",
                                      "Marie (geb. Müller)",
                                      "श्री\u200Dमान",
                                      "ක්\u200Dෂේම",
                                      "ه\u200D",
                                      "\u200Cآرا",
                                      "Dönmez´",
                                      "Ana & Luis",
                                      "𠮷野",
                                      "𞤀𞤣𞤤𞤢𞤥",
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
       {"-", "...", "’", "123", "١٢٣", "- 3 -", "?!", "\uFE0F.", "\u034F.", "\u115F", "€"}) {
    CAPTURE(name);
    CHECK(outcome(kind::given_name, name) == "name.no_letter");
  }
}

TEST_CASE("a name holds no emoji") {
  for (const std::string_view name :
       {"😀", "Ana 😀", "Ana ❤️", "👩🏽‍⚕️ Ana", "🇫🇷 Ana", "Ana ☕"}) {
    CAPTURE(name);
    CHECK(outcome(kind::given_name, name) == "name.emoji");
  }
}

TEST_CASE("a name that another alphabet imitates is warned of, and kept") {
  struct row {
    std::string_view typed, expected;
  };
  static constexpr row rows[] = {
      {"Pаul", "name.look_alike "},   // Cyrillic а
      {"Μaria", "name.look_alike "},  // Greek Μ
      {"Ивaн", "name.look_alike "},   // Latin a
      {"Anna-Мария", "ok"},           // a word each
      {"Anna Мария", "ok"},          {"PAUL", "ok"}, {"ПАУЛ", "ok"}, {"McDonald", "ok"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(kind::family_name, r.typed) == r.expected);
    CHECK(field_support::checked(kind::family_name, r.typed).value == r.typed);
  }
}

TEST_CASE("the first thing to mend is the one that is told") {
  struct row {
    std::string_view typed, expected;
  };
  static constexpr row rows[] = {
      {"<b>\n", "text.markup"},  // a line feed at the end is forgiven
      {"<b>\nAna", "text.control"},
      {"\u202E<b>Ana", "text.markup"},  // and so is a control of direction
      {"Ana\u202E<b>", "text.direction"},
      {"123 ana@example.com", "text.email"},
      {"http://😀", "text.url"},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(kind::given_name, r.typed) == r.expected);
  }
}
