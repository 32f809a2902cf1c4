#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "core/catalog/language_tag.hpp"

using namespace clearnotice::catalog;

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

TEST_CASE("a tag is split into what says which words to use") {
  struct row {
    std::string_view tag, language, script, region;
  };
  const row rows[] = {
      {"fr", "fr", "", ""},
      {"sr-Cyrl-RS", "sr", "Cyrl", "RS"},
      {"es-419", "es", "", "419"},
      {"de-CH-1996", "de", "", "CH"},
      {"de-1996", "de", "", ""},
      {"zh-Hans-CN-u-nu-latn", "zh", "Hans", "CN"},
      {"de-u-nu-latn", "de", "", ""},
      {"en-x-private", "en", "", ""},
      {"zh-yue-HK", "yue", "", "HK"},
      {"x-private", "", "", ""},
      {"*", "", "", ""},
      {"", "", "", ""},
      {"-fr", "", "", ""},
      {"fran-FR", "", "", ""},
  };
  for (const row& r : rows) {
    CAPTURE(r.tag);
    const language_tag parts = split_tag(r.tag);
    CHECK(parts.language == r.language);
    CHECK(parts.script == r.script);
    CHECK(parts.region == r.region);
  }
}
