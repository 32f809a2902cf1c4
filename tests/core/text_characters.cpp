#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/text/characters.hpp"
#include "core/text/script.hpp"

using namespace clearnotice::text;

// That the tables are Unicode's, for all 1,114,112 code points, is shown in tests/oracle.

TEST_CASE("letters and marks are known in every script") {
  for (const char32_t c : U"aZñßжΩאعकกあ漢한ა\u0301\u093F\u20DDʼ") {
    if (c == 0) break;
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_letter_or_mark(c));
  }
  for (const char32_t c : U"0 -'’.,@_\u200D\u2028€") {
    if (c == 0) break;
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_letter_or_mark(c));
  }
}

TEST_CASE("the digits of every script have their value") {
  struct row {
    char32_t digit;
    int value;
  };
  static constexpr row rows[] = {
      {U'0', 0},  {U'9', 9},   {U'٣', 3},  {U'۴', 4},  {U'५', 5},  {U'๖', 6},
      {U'７', 7}, {U'𝟠', 8},   {U'๐', 0},  {U'a', -1}, {U'²', -1}, {U'Ⅷ', -1},
      {U'½', -1}, {U'四', -1}, {U'/', -1}, {U':', -1},
  };
  for (const row& r : rows) {
    CAPTURE(static_cast<unsigned>(r.digit));
    CHECK(digit_value(r.digit) == r.value);
  }
}

TEST_CASE("a hidden control is one, and what names need is none") {
  for (const char32_t c : {U'\0', U'\t', U'\n', U'\x1F', U'\x7F', U'\x80', U'\x9F', U'\u061C',
                           U'\u200E', U'\u200F', U'\u2028', U'\u2029', U'\u202A', U'\u202E',
                           U'\u2066', U'\u2069', U'\uFEFF', U'\U000E0041'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_hidden_control(c));
  }
  for (const char32_t c : {U' ', U'~', U'\u00A0', U'\u00AD', U'\u200C', U'\u200D', U'\u202F',
                           U'\u2060', U'\uFE0F', U'\U000E0100'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_hidden_control(c));
  }
}

TEST_CASE("what can hide in an address is unsafe there") {
  for (const char32_t c : {U'\u00AD', U'\u200B', U'\u200D', U'\u202E', U'\u3164', U'\uE000',
                           U'\uFFFF', U'\uFE0F', U'\U000E0001', U'\U0010FFFF', U'\u0378'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_unsafe_in_address(c));
  }
  for (const char32_t c : {U'a', U'ñ', U'é', U'\u0301', U'葉', U'€', U'😀'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_unsafe_in_address(c));
  }
}

TEST_CASE("what nobody sees at the ends is trimmed") {
  struct row {
    std::string_view typed, expected;
  };
  static constexpr row rows[] = {
      {"", ""},
      {" \t\r\n ", ""},
      {"Ana", "Ana"},
      {"  Ana  Li ", "Ana  Li"},
      {"\u00A0\u3000Ana\u2003", "Ana"},
      {"\u200BAna\u200B", "Ana"},
      {"\uFEFFAna", "Ana"},
      {"\u202A+33 1\u202C", "+33 1"},
      {"Ana\u2060\u200F", "Ana"},
      {"ABC\u200C", "ABC\u200C"},
      {"\u200B \uFEFF", ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.typed);
    CHECK(trim(r.typed) == r.expected);
  }
  CHECK(trim(std::string_view("a\0", 2)) == std::string_view("a\0", 2));
}

TEST_CASE("what is no character is asked about without harm") {
  for (const char32_t c : {U'\U0010FFFF', static_cast<char32_t>(0x110000),
                           static_cast<char32_t>(0xFFFFFFFF), static_cast<char32_t>(0xD800)}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(traits_of(c) == trait::unassigned);
    CHECK(digit_value(c) == -1);
  }
}

TEST_CASE("the traits of a text are those of its characters") {
  CHECK(sum_up("").traits == 0);
  CHECK(sum_up("Anяа 3").scripts ==
        (bit_of(script::latin) | bit_of(script::cyrillic) | bit_of(script::other)));
  CHECK(sum_up("Ana 3").traits ==
        (traits_of(U'A') | traits_of(U'n') | trait::space | trait::digit));
  CHECK((sum_up("a\u202Eb").traits & trait::bidi) != 0);
}

TEST_CASE(
    "a word of look-alikes of another alphabet confuses, and one that shows its mix does not") {
  struct row {
    std::string_view text;
    bool confuses;
  };
  static constexpr row rows[] = {
      {"Paul", false},       {"Павел", false},     {"Pаul", true},       {"Мaрия", true},
      {"Anna Мария", false}, {"АННА", false},      {"АNNА", true},       {"Αnna", true},
      {"Яndex", false},      {"Петър III", false}, {"Ana-Мария", false}, {"P\u0301аul", true},
      {"Ἀθηνᾶ", false},      {"Արմեն", false},     {"山田Taro", false},  {"", false},
  };
  for (const row& r : rows) {
    CAPTURE(r.text);
    CHECK(has_confusing_word(r.text) == r.confuses);
  }
}
