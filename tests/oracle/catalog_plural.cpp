// Plural categories against ICU's, through the compiled rules.
#include <number_decimalquantity.h>
#include <unicode/plurrule.h>

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "catalog_support.hpp"
#include "core/catalog/plural.hpp"
#include "tools/messagec/plural_code.hpp"

using namespace clearnotice;
using namespace oracle_support;

namespace {

// The operands of a corpus sample: visible zeros count, and "1.2c6" is a compact 1200000.
catalog::operands operands_of_sample(std::string number) {
  catalog::operands of;
  if (const std::size_t c = number.find('c'); c != number.npos) {
    of.e = static_cast<std::uint32_t>(std::stoul(number.substr(c + 1)));
    number.resize(c);
  }
  const std::size_t point = number.find('.');
  std::string whole = number.substr(0, point);
  std::string fraction = point == number.npos ? "" : number.substr(point + 1);
  for (std::uint32_t i = 0; i < of.e; ++i) {
    whole += fraction.empty() ? '0' : fraction.front();
    if (!fraction.empty()) fraction.erase(0, 1);
  }
  of.i = std::stoull(whole);
  of.v = static_cast<std::uint32_t>(fraction.size());
  of.f = fraction.empty() ? 0 : std::stoull(fraction);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  of.w = static_cast<std::uint32_t>(fraction.size());
  of.t = fraction.empty() ? 0 : std::stoull(fraction);
  return of;
}

std::string category_by_icu(const icu::PluralRules& rules, const std::string& number) {
  UErrorCode status = U_ZERO_ERROR;
  const auto quantity =
      icu::number::impl::DecimalQuantity::fromExponentString(utf16(number), status);
  REQUIRE(U_SUCCESS(status));
  return utf8(rules.select(quantity));
}

struct language_rules {
  std::unique_ptr<icu::PluralRules> icu;
  std::string ours;
};

language_rules rules_of(const std::string& tag, bool ordinal) {
  const UPluralType type = ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL;
  UErrorCode status = U_ZERO_ERROR;
  language_rules rules;
  rules.icu.reset(icu::PluralRules::forLocale(locale_of(tag), type, status));
  REQUIRE(U_SUCCESS(status));
  const auto ours = messagec::compile_plural_rules(locale_of(tag), type);
  REQUIRE(ours);
  rules.ours = *ours;
  return rules;
}

}  // namespace

// The corpus is CLDR 48, ICU 76.1 has CLDR 46: these got their rules in between. None is to be
// shipped.
const std::set<std::string> kRulesNewerThanIcu = {
    "cv", "ie", "kok", "kok-Latn", "kok-Latn ordinal", "scn ordinal", "sgs"};

TEST_CASE("every plural sample of every language falls into ICU's category, which is CLDR's") {
  std::map<std::pair<std::string, bool>, language_rules> known;
  std::set<std::string> newer;
  for (const plural_sample& sample : plural_samples()) {
    CAPTURE(sample.locale, sample.number, sample.ordinal);
    const auto key = std::pair(sample.locale, sample.ordinal);
    if (!known.contains(key)) known[key] = rules_of(sample.locale, sample.ordinal);
    const language_rules& rules = known.at(key);
    const std::string by_icu = category_by_icu(*rules.icu, sample.number);
    const auto ours = catalog::select_category(rules.ours, operands_of_sample(sample.number));
    CHECK(static_cast<char>(ours) == messagec::category_letter(by_icu));
    if (by_icu != sample.category) newer.insert(sample.locale + (sample.ordinal ? " ordinal" : ""));
  }
  CHECK(newer == kRulesNewerThanIcu);
}
