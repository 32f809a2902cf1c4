#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/catalog/matching.hpp"

using namespace clearnotice::catalog;

TEST_CASE("a wanted language finds the best there is") {
  struct row {
    std::string_view wanted;
    std::vector<std::string> have;
    std::string_view expected;
  };
  const row rows[] = {
      {"fr", {"en", "fr"}, "fr"},
      {"de-CH", {"en", "de", "de-CH"}, "de-CH"},
      {"de-CH", {"en", "de"}, "de"},
      {"DE-ch", {"de-CH"}, "de-CH"},
      {"zh-Hans-CN", {"zh", "zh-Hans"}, "zh-Hans"},
      {"zh-Hans-CN-u-nu-latn", {"zh", "zh-Hans"}, "zh-Hans"},
      {"de-x-private", {"de"}, "de"},
      {"fr", {"de", "fr-CA", "fr-CH"}, "fr-CA"},
      {"fr-BE", {"fr-CA"}, "fr-CA"},
      {"sr", {"sr-Cyrl", "sr-Latn"}, "sr-Cyrl"},
      {"fr", {"fro", "en"}, ""},
      {"fro", {"fr"}, ""},
      {"en", {}, ""},
      {"", {"en"}, ""},
      {"-", {"en"}, ""},
      {"*", {"en"}, ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.wanted);
    CHECK(match_locale(r.wanted, r.have) == r.expected);
  }
}

TEST_CASE("a language tag is language, script and region") {
  for (const std::string_view tag :
       {"fr", "ast", "fr-CH", "sr-Cyrl", "sr-Cyrl-RS", "es-419", "AR-xb", "zh-hans-cn"}) {
    CAPTURE(tag);
    CHECK(is_language_tag(tag));
  }
  for (const std::string_view tag :
       {"",       "f",     "fren",     "fr-",          "-fr",     "fr--CH",   "fr-C",    "fr-CH-",
        "fr-CHE", "fr-41", "fr-4190",  "fr-CH-Latn",   "fr-CH-x", "sr-Cyrl-", "sr-Cyr1", "fr_CH",
        "f1",     "fr-C1", "français", "fr-Latn-Latn", "fr-CH\n", " fr"}) {
    CAPTURE(tag);
    CHECK_FALSE(is_language_tag(tag));
  }
}
