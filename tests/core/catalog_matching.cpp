#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/catalog/matching.hpp"

using namespace clearnotice::catalog;

namespace {

using tags = std::vector<std::string>;

}  // namespace

// What ICU says of the shipped locales is in tests/oracle; here are those that it leaves to us.
TEST_CASE("a reader gets the nearest of the languages that are there") {
  struct row {
    tags wanted, have;
    std::string_view expected;
  };
  const row rows[] = {
      {{"fr"}, {"en", "fr"}, "fr"},
      {{"de-CH"}, {"en", "de", "de-CH"}, "de-CH"},
      {{"DE-ch"}, {"de", "de-CH"}, "de-CH"},
      {{"de-DE"}, {"de", "de-DE"}, "de-DE"},
      {{"de"}, {"de-DE", "de"}, "de"},
      {{"zh-Hans-CN-u-nu-latn"}, {"zh-Hant", "zh-Hans"}, "zh-Hans"},
      {{"de-x-private"}, {"de"}, "de"},
      {{"fr-BE"}, {"fr-CA", "fr-CH", "fr"}, "fr"},
      {{"fr-BE"}, {"de", "fr-CA"}, "fr-CA"},
      {{"sr-ME"}, {"sr-Cyrl", "sr-Latn"}, "sr-Latn"},
      {{"nb-NO"}, {"en", "no"}, "no"},
      {{"he"}, {"en", "iw"}, "iw"},
      {{"gsw"}, {"en", "de"}, "de"},
      {{"gsw", "en"}, {"en", "de-CH"}, "de-CH"},
      {{"fr-BE", "en"}, {"en", "fr-CA"}, "fr-CA"},
      {{"gl", "en"}, {"en", "es"}, "en"},
      {{"gl"}, {"en", "es"}, "es"},
      {{"en-XA"}, {"en"}, ""},
      {{"en-xa"}, {"en", "en-XA"}, "en-XA"},
      {{"ja-JP"}, {"en", "ja"}, "ja"},
      {{"ja"}, {"ja-JP"}, "ja-JP"},
      {{"ja-Jpan-JP"}, {"ja"}, "ja"},
      {{"ast"}, {"as"}, ""},
      {{"ja"}, {"en", "fr"}, ""},
      {{"fr"}, {"fro", "en"}, ""},
      {{"*", "x", "", "-", "fr"}, {"en", "fr"}, "fr"},
      {{"x"}, {"x-a", "*", ""}, ""},
      {{"en"}, {}, ""},
      {{}, {"en"}, ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.wanted, r.have);
    CHECK(match_locale(r.wanted, r.have, reach::related) == r.expected);
  }
}

TEST_CASE("words that stand beside others are in the same language") {
  struct row {
    std::string_view wanted;
    tags have;
    std::string_view expected;
  };
  const row rows[] = {
      {"fr-BE", {"en", "fr-CA", "fr"}, "fr"},
      {"de-CH", {"en", "de"}, "de"},
      {"no", {"da", "nb"}, "nb"},
      {"iw", {"en", "he"}, "he"},
      {"sr", {"sr-Latn", "sr-Cyrl"}, "sr-Cyrl"},
      {"en-XA", {"fr", "en"}, "en"},
      {"cy", {"en"}, ""},
      {"nb", {"da"}, ""},
      {"lb", {"de", "fr"}, ""},
      {"zh-TW", {"zh-Hans"}, ""},
      {"tlh", {"en"}, ""},
      {"-", {"en"}, ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.wanted);
    CHECK(match_locale(r.wanted, r.have) == r.expected);
  }
}
