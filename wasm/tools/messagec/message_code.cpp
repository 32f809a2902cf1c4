#include "tools/messagec/message_code.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "tools/messagec/message_source.hpp"
#include "tools/messagec/plural_code.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

using part = icu::MessagePattern::Part;

constexpr double kLargestExplicit = 1e9;
constexpr double kSlack = 1e-4;  // thousandths of a double are rarely whole to the last bit

bool is_numeric(use each) {
  return each == use::number || each == use::cardinal || each == use::ordinal;
}

class compiler {
 public:
  compiler(const icu::MessagePattern& pattern, const icu::UnicodeString& text,
           const signature& arguments, const std::vector<std::string>& names)
      : pattern_(pattern), text_(text), arguments_(arguments), names_(names) {}

  // `start` is the MSG_START of the message or branch.
  std::string message(int start) const {
    std::string code;
    int done = pattern_.getPart(start).getLimit();
    const int limit = pattern_.getLimitPartIndex(start);
    for (int i = start + 1; i <= limit; ++i) {
      const part& at = pattern_.getPart(i);
      append_words(code, done, at.getIndex());
      done = at.getLimit();
      if (at.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER) code += '#';
      if (at.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
      code += argument(i);
      i = pattern_.getLimitPartIndex(i);
      done = pattern_.getPart(i).getLimit();
    }
    return code;
  }

 private:
  std::string argument(int start) const {
    const std::string name = to_utf8(pattern_.getSubstring(pattern_.getPart(start + 1)));
    const std::string index = index_of(name);
    switch (pattern_.getPart(start).getArgType()) {
      case UMSGPAT_ARG_TYPE_PLURAL: return "{!" + index + plural(start + 2);
      case UMSGPAT_ARG_TYPE_SELECTORDINAL: return "{%" + index + plural(start + 2);
      case UMSGPAT_ARG_TYPE_SELECT: return "{$" + index + select(start + 2);
      default: return (is_number(name) ? "{#" : "{") + index;
    }
  }

  // Explicit numbers first: in ICU they come before any category, wherever they stand.
  std::string plural(int at) const {
    std::string offset, explicits, categories, other;
    if (part::hasNumericValue(pattern_.getPartType(at))) {
      offset = "+" + number(at++) + ";";
    }
    while (pattern_.getPartType(at) == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
      const std::string selector = to_utf8(pattern_.getSubstring(pattern_.getPart(at++)));
      const std::string equals =
          selector.starts_with('=') ? "=" + number(at++) + ";" : std::string();
      const std::string words = message(at);
      if (!equals.empty()) {
        explicits += equals + words + "|";
      } else if (selector == "other") {
        other = category_letter(selector) + words;
      } else {
        categories += category_letter(selector) + words + "|";
      }
      at = pattern_.getLimitPartIndex(at) + 1;
    }
    return offset + explicits + categories + other + "}";
  }

  std::string number(int at) const {
    return to_decimal(pattern_.getNumericValue(pattern_.getPart(at))).value_or("");
  }

  std::string select(int at) const {
    std::string keywords, other;
    while (pattern_.getPartType(at) == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
      const std::string selector = to_utf8(pattern_.getSubstring(pattern_.getPart(at++)));
      const std::string words = ":" + message(at);
      if (selector == "other") {
        other = words;
      } else {
        keywords += selector + words + "|";
      }
      at = pattern_.getLimitPartIndex(at) + 1;
    }
    return keywords + other + "}";
  }

  void append_words(std::string& code, int begin, int end) const {
    for (const char c : to_utf8(text_.tempSubStringBetween(begin, end))) {
      if (std::string_view("~{}#|").find(c) != std::string_view::npos) code += '~';
      code += c;
    }
  }

  bool is_number(const std::string& name) const {
    const std::set<use>& uses = arguments_.at(name).uses;
    return std::any_of(uses.begin(), uses.end(), is_numeric);
  }

  std::string index_of(const std::string& name) const {
    const auto at = std::find(names_.begin(), names_.end(), name);
    return {static_cast<char>('0' + (at - names_.begin()))};
  }

  const icu::MessagePattern& pattern_;
  const icu::UnicodeString& text_;
  const signature& arguments_;
  const std::vector<std::string>& names_;
};

}  // namespace

std::optional<std::string> to_decimal(double value) {
  const double thousandths = std::round(std::fabs(value) * 1000);
  if (!(std::fabs(value) < kLargestExplicit)) return std::nullopt;
  if (std::fabs(std::fabs(value) * 1000 - thousandths) > kSlack) return std::nullopt;
  const auto whole = static_cast<long long>(thousandths);
  std::string digits = (value < 0 ? "-" : "") + std::to_string(whole / 1000);
  if (whole % 1000 != 0) digits += "." + std::to_string(1000 + whole % 1000).substr(1);
  return digits;
}

std::string message_source::compile(const std::vector<std::string>& argument_names) const {
  return compiler(pattern_, text_, arguments_, argument_names).message(0);
}

}  // namespace clearnotice::messagec
