#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/catalog/message_text.hpp"

using namespace clearnotice::catalog;

namespace {

constexpr auto kFirst = static_cast<argument>(0);
constexpr auto kSecond = static_cast<argument>(1);

std::string formatted(std::string_view compiled, std::string_view first = {},
                      std::string_view second = {}) {
  INFO("message " << compiled);
  REQUIRE(is_message(compiled));
  static const number_style numbers{".", ",", "-", 3, 3, 1, U'0'};
  const message_rules rules{"oi=1&v=0", "fn%10=3&n%100!13;on%10=1&n%100!11;tn%10=2&n%100!12",
                            numbers};
  const argument_value values[] = {{kFirst, first}, {kSecond, second}};
  std::string out;
  append_message(out, compiled, values, rules, nullptr);
  return out;
}

}  // namespace

TEST_CASE("a compiled message says what it was written to say") {
  struct row {
    std::string_view compiled, first, second, expected;
  };
  static constexpr row rows[] = {
      {"", "a", "b", ""},
      {"Words", "", "", "Words"},
      {"{0, {1", "Ana", "Bo", "Ana, Bo"},
      {"{0{0", "a{0|}#~", "", "a{0|}#~a{0|}#~"},
      {"~{~}~#~|~~", "", "", "{}#|~"},
      {"{#0 of {0", "1234.5", "", "1,234.5 of 1234.5"},
      {"{#0", "many", "", "many"},
      {"{!0o# year|x# years}", "1", "", "1 year"},
      {"{!0o# year|x# years}", "1000", "", "1,000 years"},
      {"{!0o# year|x# years}", "1.0", "", "1 year"},
      {"{!0o# year|x# years}", "", "", " years"},
      {"{!0o# year|x# years}", "soon", "", "soon years"},
      {"in {!0o# year|x# years} or so", "2", "", "in 2 years or so"},
      {"{%0o#st|t#nd|f#rd|x#th}", "22", "", "22nd"},
      {"{%0o#st|t#nd|f#rd|x#th}", "111", "", "111th"},
      {"{!0=0;nobody|=1.5;one and a half|oone|x#}", "0", "", "nobody"},
      {"{!0=0;nobody|=1.5;one and a half|oone|x#}", "1.50", "", "one and a half"},
      {"{!0=0;nobody|=1.5;one and a half|oone|x#}", "1.5001", "", "1.5"},
      {"{!0+1;=1;you|oyou and # other|xyou and # others}", "1", "", "you"},
      {"{!0+1;=1;you|oyou and # other|xyou and # others}", "2", "", "you and 1 other"},
      {"{!0+1;=1;you|oyou and # other|xyou and # others}", "3", "", "you and 2 others"},
      {"{$0clinic:It|person:They|:Who} replies", "clinic", "", "It replies"},
      {"{$0clinic:It|person:They|:Who} replies", "person", "", "They replies"},
      {"{$0clinic:It|person:They|:Who} replies", "", "", "Who replies"},
      {"{!0o{1 has one~||x{!1o# in #|x{0 with #}}.", "1", "Ana", "Ana has one|."},
      {"{!0o{1 has one~||x{!1o# in #|x{0 with #}}.", "3", "1", "1 in 1."},
      {"{!0o{1 has one~||x{!1o# in #|x{0 with #}}.", "3", "4", "3 with 4."},
      {"{!0o{$1a:~}|:~{}|x{$1a:{#0|:{1}}!", "1", "a", "}!"},
      {"{!0o{$1a:~}|:~{}|x{$1a:{#0|:{1}}!", "1", "b", "{!"},
      {"{!0o{$1a:~}|:~{}|x{$1a:{#0|:{1}}!", "2000", "a", "2,000!"},
      {"{!0o{$1a:~}|:~{}|x{$1a:{#0|:{1}}!", "2", "b", "b!"},
  };
  for (const row& r : rows) {
    CAPTURE(r.compiled, r.first, r.second);
    CHECK(formatted(r.compiled, r.first, r.second) == r.expected);
  }
}

TEST_CASE("a damaged message is told from a sound one") {
  for (const std::string_view compiled :
       {"{",           "{#",         "{!",          "{!0",        "{!0}",
        "{!0x",        "{!0oa}",     "{!0oa|}",     "{!0xa|ob}",  "{!0xa",
        "}",           "|",          "a}b",         "a|b",        "#",
        "~",           "{$0a:b}",    "{$0:b",       "{$0}",       "{$0a",
        "{$0a{:b|:c}", "{$0:#}",     "{!0=1x}",     "{!0=;a|xb}", "{!0=1e3;a|xb}",
        "{!0+;xb}",    "{!0+-1;xb}", "{!0+1.5;xb}", "{!0+1xb}",   "{!0+1234567890;xb}",
        "{!0qa|xb}",   "{~",         "{/",          "{!~xb}",     "{!0x{}",
        "{!0x{$0:#}}"}) {
    CAPTURE(compiled);
    CHECK_FALSE(is_message(compiled));
  }
}

TEST_CASE("choices nest eight deep and no deeper") {
  const auto nested = [](int depth) {
    std::string message;
    for (int i = 0; i < depth; ++i) message += "{!0x";
    message += "#";
    for (int i = 0; i < depth; ++i) message += "}";
    return message;
  };
  CHECK(formatted(nested(8), "5") == "5");
  CHECK_FALSE(is_message(nested(9)));
  CHECK_FALSE(is_message(nested(100'000)));
}
