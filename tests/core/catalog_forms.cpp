#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/catalog/date_form.hpp"
#include "core/catalog/list_form.hpp"

using namespace clearnotice::catalog;

TEST_CASE("only a day that exists, written YYYY-MM-DD, is a date") {
  for (const std::string_view text :
       {"2018-05-25", "0000-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2018-04-30"}) {
    CAPTURE(text);
    CHECK(read_iso_date(text));
  }
  for (const std::string_view text :
       {"", "2018", "2018-5-25", "2018-05-25T00:00Z", "2018/05/25", "2018-00-10", "2018-13-10",
        "2018-05-00", "2018-05-32", "2018-04-31", "2023-02-29", "1900-02-29", "20x8-05-25",
        "2018-0x-25", "2018-05-2x", "-018-05-25", "٢٠١٨-05-25"}) {
    CAPTURE(text);
    CHECK_FALSE(read_iso_date(text));
  }
}

TEST_CASE("a date form shows year, month and day in the locale's digits") {
  struct row {
    std::string_view form;
    char32_t zero;
    std::string_view expected;
  };
  static constexpr row rows[] = {
      {"{d. {L {y", U'0', "5. c 2018"},
      {"{D/{M/{y", U'0', "05/03/2018"},
      {"{y年{m月{d日", U'0', "2018年3月5日"},
      {"{d {L {y", U'٠', "٥ c ٢٠١٨"},
      {"", U'0', ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.form);
    REQUIRE(is_date_form(r.form));
    std::string out;
    append_date(out, {2018, 3, 5}, r.form, "a|b|c|d|e|f|g|h|i|j|k|l", r.zero);
    CHECK(out == r.expected);
  }
  for (const std::string_view form : {"{", "{d {", "{x", "{{d"}) {
    CAPTURE(form);
    CHECK_FALSE(is_date_form(form));
  }
}

TEST_CASE("items are joined by the patterns for start, middle, end and two") {
  constexpr std::string_view form = "{ s }|{ m }|({ e })|[{ t }]";
  struct row {
    std::vector<std::string> items;
    std::string_view expected;
  };
  const row rows[] = {
      {{}, ""},
      {{"a"}, "a"},
      {{"a", "b"}, "[a t b]"},
      {{"a", "b", "c"}, "(a s b e c)"},
      {{"a", "b", "c", "d"}, "(a s b m c e d)"},
      {{"a", "b", "c", "d", "e"}, "(a s b m c m d e e)"},
      {{"{", "}", "|"}, "({ s } e |)"},
  };
  for (const row& r : rows) CHECK(join_list(r.items, form) == r.expected);
}

TEST_CASE("the last item may call for another pattern") {
  constexpr std::string_view spanish = "{, }|{, }|{ y }|{ y }|e|{ e }|{ e }";
  constexpr std::string_view hebrew = "{, }|{, }|{ ו}|{ ו}|v|{ ו-}|{ ו-}";
  struct row {
    std::string_view form;
    std::vector<std::string> items;
    std::string_view expected;
  };
  const row rows[] = {
      {spanish, {"a", "b"}, "a y b"},
      {spanish, {"a", "Inés"}, "a e Inés"},
      {spanish, {"a", "hijos"}, "a e hijos"},
      {spanish, {"agua", "hielo"}, "agua y hielo"},
      {spanish, {"a", "hiato"}, "a y hiato"},
      {spanish, {"a", "b", "HI"}, "a, b e HI"},
      {spanish, {"a", ""}, "a y "},
      {hebrew, {"א", "ב"}, "א וב"},
      {hebrew, {"א", "Google"}, "א ו-Google"},
      {hebrew, {"א", "ב", "5"}, "א, ב ו-5"},
      {hebrew, {"א", ""}, "א ו"},
  };
  for (const row& r : rows) {
    REQUIRE(is_list_form(r.form));
    CHECK(join_list(r.items, r.form) == r.expected);
  }
}

TEST_CASE("a damaged list form is told from a sound one") {
  for (const std::string_view form :
       {"", "{}|{}|{}", "{}|{}|{}|}{", "{}|{}|{}|{", "{}|{}|{}|{{}", "{}|{}|{}|{}}",
        "{}|{}|{}|{}|{}", "{}|{}|{}|{}|q|{}|{}", "{}|{}|{}|{}||{}|{}", "{}|{}|{}|{}|e|{}|}"}) {
    CAPTURE(form);
    CHECK_FALSE(is_list_form(form));
  }
}
