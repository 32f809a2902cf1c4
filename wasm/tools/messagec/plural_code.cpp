#include "tools/messagec/plural_code.hpp"

#include <unicode/plurrule.h>

#include <memory>
#include <sstream>

#include "core/catalog/plural.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

struct category_name {
  const char* name;
  catalog::category category;
};

constexpr category_name kCategories[] = {
    {"zero", catalog::category::zero}, {"one", catalog::category::one},
    {"two", catalog::category::two},   {"few", catalog::category::few},
    {"many", catalog::category::many}, {"other", catalog::category::other},
};

std::unique_ptr<icu::PluralRules> rules_of(const icu::Locale& locale, UPluralType type) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, type, status));
  return U_SUCCESS(status) ? std::move(rules) : nullptr;
}

// "3..4, 9..9" to "3-4,9".
std::string compile_range(const std::string& range) {
  const std::size_t dots = range.find("..");
  if (dots == std::string::npos) return range;
  const std::string low = range.substr(0, dots);
  const std::string high = range.substr(dots + 2);
  return low == high ? low : low + "-" + high;
}

// The words of one rule as PluralRules::getRules() writes them:
//   few: i mod 10 in 2..4 and i mod 100 not in 12..14 or n is 5
// It knows the operand c (compact exponent) under both its names.
class rule_words {
 public:
  explicit rule_words(const std::string& rule) : words_(rule) { next(); }

  std::optional<std::string> compile() {
    std::string code;
    while (!word_.empty()) {
      if (word_ == "and" || word_ == "or") {
        code += word_ == "and" ? "&" : "/";
        next();
      }
      if (!compile_relation(code)) return std::nullopt;
    }
    return code;
  }

 private:
  void next() {
    word_.clear();
    words_ >> word_;
  }

  bool took(const char* wanted) {
    if (word_ != wanted) return false;
    next();
    return true;
  }

  bool compile_relation(std::string& code) {
    const std::string operand = word_ == "c" ? "e" : word_;
    if (operand.size() != 1 || std::string("nivwfte").find(operand) == std::string::npos) {
      return false;
    }
    code += operand;
    next();
    if (took("mod")) {
      code += "%" + word_;
      next();
    }
    const bool is = took("is");
    const bool negated = took("not");
    if (!is && !took("in")) return false;
    code += negated ? "!" : "=";
    bool more = true;
    while (more) {
      more = word_.ends_with(',');
      if (more) word_.pop_back();
      code += compile_range(word_);
      if (more) code += ",";
      next();
    }
    return true;
  }

  std::istringstream words_;
  std::string word_;
};

}  // namespace

std::optional<std::string> compile_plural_rules(const icu::Locale& locale, UPluralType type) {
  const auto rules = rules_of(locale, type);
  if (!rules) return std::nullopt;
  std::istringstream all(to_utf8(rules->getRules()));
  std::string code;
  for (std::string rule; std::getline(all >> std::ws, rule, ';');) {
    const std::size_t colon = rule.find(':');
    const char letter = category_letter(rule.substr(0, colon));
    if (letter == '\0') return std::nullopt;
    // `other` is what is left, and comes last without a condition.
    if (letter == static_cast<char>(catalog::category::other)) continue;
    const auto condition = rule_words(rule.substr(colon + 1)).compile();
    if (!condition) return std::nullopt;
    if (!code.empty()) code += ';';
    code += letter + *condition;
  }
  if (!catalog::are_plural_rules(code)) return std::nullopt;
  return code;
}

std::set<std::string> plural_categories(const icu::Locale& locale, UPluralType type) {
  std::set<std::string> categories;
  const auto rules = rules_of(locale, type);
  if (!rules) return categories;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
  while (U_SUCCESS(status)) {
    const char* keyword = keywords->next(nullptr, status);
    if (keyword == nullptr) break;
    categories.insert(keyword);
  }
  return categories;
}

char category_letter(const std::string& category) {
  for (const category_name& each : kCategories) {
    if (category == each.name) return static_cast<char>(each.category);
  }
  return '\0';
}

}  // namespace clearnotice::messagec
