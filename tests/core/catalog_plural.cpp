#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/catalog/plural.hpp"

using namespace clearnotice::catalog;

namespace {

// As messagec writes them; tests/oracle holds every language against ICU.
constexpr std::string_view kPolish =
    "fv=0&i%10=2-4&i%100!12-14;mv=0&i!1&i%10=0-1/v=0&i%10=5-9/v=0&i%100=12-14;oi=1&v=0";
constexpr std::string_view kFrench = "me=0&i!0&i%1000000=0&v=0/e!0-5;oi=0,1";
constexpr std::string_view kArabic = "fn%100=3-10;mn%100=11-99;on=1;tn=2;zn=0";

char chosen(std::string_view rules, std::string_view typed) {
  return static_cast<char>(select_category(rules, operands_of(*read_decimal(typed))));
}

}  // namespace

TEST_CASE("a number falls into the category of its language") {
  struct row {
    std::string_view rules, number;
    char expected;
  };
  static constexpr row rows[] = {
      {kPolish, "1", 'o'},
      {kPolish, "2", 'f'},
      {kPolish, "12", 'm'},
      {kPolish, "22", 'f'},
      {kPolish, "112", 'm'},
      {kPolish, "0", 'm'},
      {kPolish, "1.5", 'x'},
      {kPolish, "1.0", 'o'},
      {kFrench, "0", 'o'},
      {kFrench, "1.9", 'o'},
      {kFrench, "2", 'x'},
      {kFrench, "1000000", 'm'},
      {kFrench, "1000001", 'x'},
      {kFrench, "3000000", 'm'},
      {kArabic, "0", 'z'},
      {kArabic, "1", 'o'},
      {kArabic, "2", 't'},
      {kArabic, "3", 'f'},
      {kArabic, "11", 'm'},
      {kArabic, "100", 'x'},
      {kArabic, "103", 'f'},
      {kArabic, "1.5", 'x'},
      {kArabic, "-2", 't'},
      {"", "1", 'x'},
      // What counts is the number as it is shown: 1.
      {kArabic, "0.9999", 'o'},
  };
  for (const row& r : rows) {
    CAPTURE(r.rules, r.number);
    CHECK(chosen(r.rules, r.number) == r.expected);
  }
}

TEST_CASE("rules that are no rules are told from rules") {
  for (const std::string_view rules : {"", "on=1", "on!0-5", "oi=1&v=0/n%10=2,4-6;fn=2"}) {
    CAPTURE(rules);
    CHECK(are_plural_rules(rules));
  }
  for (const std::string_view rules :
       {"o", "on", "on=", "on=1;", ";on=1", "on=1&", "on=1/", "on=1,", "on=1-", "on%0=1", "on%=1",
        "an=1", "oq=1", "on=1234567890", "on=-1", "on=1 ", "on1"}) {
    CAPTURE(rules);
    CHECK_FALSE(are_plural_rules(rules));
  }
}
