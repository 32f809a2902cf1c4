#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/text/domain.hpp"
#include "core/text/international.hpp"

using namespace clearnotice::text;

namespace {

std::string name_of(domain_problem problem) {
  switch (problem) {
    case domain_problem::empty_label: return "! empty_label";
    case domain_problem::label_too_long: return "! label_too_long";
    case domain_problem::too_long: return "! too_long";
    case domain_problem::bad_character: return "! bad_character";
    case domain_problem::bad_hyphen: return "! bad_hyphen";
    case domain_problem::not_idna: return "! not_idna";
  }
  return "?";
}

std::string outcome(const clearnotice::result<domain_name, domain_problem>& made) {
  return made.ok() ? made->ascii : name_of(made.reason());
}

const std::string k63(63, 'a');
const std::string k253 = k63 + "." + k63 + "." + k63 + "." + std::string(61, 'a');

}  // namespace

TEST_CASE("an ASCII domain is taken as DNS takes it") {
  const struct {
    std::string typed, expected;
  } rows[] = {
      {"example.com", "example.com"},
      {"EXAMPLE.Com", "example.com"},
      {"localhost", "localhost"},
      {"a-b.c--d.e1", "a-b.c--d.e1"},
      {"1.2.3.4", "1.2.3.4"},
      {"", "! empty_label"},
      {".", "! empty_label"},
      {"a..b", "! empty_label"},
      {".a.b", "! empty_label"},
      {"a.b.", "! empty_label"},
      {"-a.b", "! bad_hyphen"},
      {"a-.b", "! bad_hyphen"},
      {"a.-", "! bad_hyphen"},
      {"ab--c.d", "! bad_hyphen"},
      {"a_b.c", "! bad_character"},
      {"a b.c", "! bad_character"},
      {"a@b.c", "! bad_character"},
      {"[1.2.3.4]", "! bad_character"},
      {std::string("a\0b", 3), "! bad_character"},
      {k63 + ".b", k63 + ".b"},
      {k63 + "a.b", "! label_too_long"},
      {k253, k253},
      {k253 + "a", "! too_long"},
  };
  for (const auto& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(to_ascii_domain(r.typed)) == r.expected);
    // The short way and ICU's give one answer; of two faults either may be named.
    const auto by_icu = uts46_by_icu(r.typed);
    CHECK(by_icu.ok() == !r.expected.starts_with("!"));
    if (by_icu.ok()) CHECK(by_icu->ascii == r.expected);
  }
}

TEST_CASE("an international domain becomes its A-labels by UTS #46") {
  const struct {
    std::string typed, expected;
  } rows[] = {
      {"bücher.example", "xn--bcher-kva.example"},
      {"BÜCHER.example", "xn--bcher-kva.example"},
      {"bu\u0308cher.example", "xn--bcher-kva.example"},
      {"straße.de", "xn--strae-oqa.de"},  // non-transitional: ß is a letter of its own
      {"пример.бг", "xn--e1afmkfd.xn--90ae"},
      {"例え。テスト", "xn--r8jz45g.xn--zckzah"},
      {"ｅｘａｍｐｌｅ．ｃｏｍ", "example.com"},
      {"exa\u00ADmple.com", "example.com"},
      {"موقع.وزارة-الاتصالات.مصر", "xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c"},
      {"xn--bcher-kva.example", "xn--bcher-kva.example"},
      {"XN--BCHER-KVA.example", "xn--bcher-kva.example"},
      {"क्\u200Dष.example", "xn--11b2ezcw70k.example"},
      {"xn--0.tld", "! not_idna"},
      {"xn--a.tld", "! not_idna"},
      {"xn--abc-.tld", "! not_idna"},
      {"－a.com", "! bad_hyphen"},
      {"yy－－0.tld", "! bad_hyphen"},
      {"⒈x.com", "! bad_character"},
      {"\u1FEF.com", "! bad_character"},
      {"\u0301a.com", "! bad_character"},
      {"a\u202Eb.com", "! bad_character"},
      {"\uE000.com", "! bad_character"},
      {"a\u200Cb.com", "! not_idna"},  // CheckJoiners
      {"אa.com", "! not_idna"},        // CheckBidi
      {"ü..com", "! empty_label"},
      {"ü.com.", "! empty_label"},
      {"ü.com。", "! empty_label"},
      {"ü" + k63 + ".com", "! label_too_long"},
      {"ü." + k253, "! too_long"},
  };
  for (const auto& r : rows) {
    CAPTURE(r.typed);
    CHECK(outcome(to_ascii_domain(r.typed)) == r.expected);
  }
}

TEST_CASE("a domain that could never fit is refused before any work") {
  std::string huge;
  for (int i = 0; i < 1000000; ++i) huge += "ü";
  CHECK(outcome(to_ascii_domain(huge)) == "! too_long");
}

TEST_CASE("a domain that may be read as another says as which") {
  const struct {
    std::string_view typed, latin;
    bool is_confusing;
  } rows[] = {
      {"example.com", "", false},
      {"gm\u0430il.com", "gmail.com", true},    // a Cyrillic letter among Latin ones
      {"xn--gmil-63d.com", "gmail.com", true},  // the same, as DNS has it
      {"\u0430\u0440\u0440\u04CF\u0435.com", "appie.com", true},  // Cyrillic throughout
      {"\u03BF\u03B1.gr", "oa.gr", true},                         // Greek throughout
      {"\u0585\u057D\u0578.com", "oun.com", true},                // Armenian
      {"пpимер.com", "", true},  // Latin p in a word that looks like no other
      {"ёр.com", "", true},      // no ASCII letter has a diaeresis
      {"ресурс.бг", "", false},  // plainly Cyrillic at its end
      {"сое.com.бг", "", false},
      {"сое.пример.com", "", true},
      {"пример.com", "", false},
      {"пример.рус", "", false},  // no label but the last looks Latin, and that one is no name
      {"ресурс.рус", "pecypc.pyc", true},
      {"пример-2.com", "", false},
      {"bücher.example", "", false},
      {"例え.jp", "", false},
      {"東京tower.jp", "", false},  // Latin goes with Japanese
      {"한글seoul.kr", "", false},
      {"สวัสดีhello.com", "", false},  // Latin and one other script that does not resemble it
      {"яλ.com", "", true},
      {"หλa.com", "", true},
      {"ალfaბ.com", "", false},
      {"موقع.مصر", "", false},
      {"\u0966\u0967.भारत", "", false},
      {"😀.com", "", false},
      {"1-2.com", "", false},
  };
  for (const auto& r : rows) {
    CAPTURE(r.typed);
    const auto made = to_ascii_domain(r.typed);
    REQUIRE(made.ok());
    CHECK(made->is_confusing == r.is_confusing);
    CHECK(made->latin == r.latin);
  }
}
