#include "core/catalog/typography.hpp"

#include <cstddef>

#include "core/text/utf8.hpp"

namespace clearnotice::catalog {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::string_view kNarrow = "\u202F";
constexpr std::string_view kNone = "";

// Imprimerie nationale for France, Office québécois de la langue française for Canada, Guide du
// typographe romand for Switzerland.
struct french_spaces {
  std::string_view region;
  std::string_view colon;      ///< before :
  std::string_view mark;       ///< before ; ? !
  std::string_view guillemet;  ///< inside « »
};

constexpr french_spaces kFrench[] = {
    {"ca", kNoBreak, kNone, kNoBreak},
    {"ch", kNarrow, kNarrow, kNarrow},
    {"", kNoBreak, kNarrow, kNarrow},  // France, Belgium, and wherever else
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool has_region(std::string_view locale, std::string_view region) {
  const std::size_t dash = locale.rfind('-');
  if (dash == locale.npos || locale.size() != dash + 3) return false;
  return lower(locale[dash + 1]) == region[0] && lower(locale[dash + 2]) == region[1];
}

const french_spaces* spaces_of(std::string_view locale) {
  if (locale.size() < 2 || lower(locale[0]) != 'f' || lower(locale[1]) != 'r') return nullptr;
  if (locale.size() > 2 && locale[2] != '-') return nullptr;
  const french_spaces* spaces = kFrench;
  while (!spaces->region.empty() && !has_region(locale, spaces->region)) ++spaces;
  return spaces;
}

bool is_typed_space(char32_t c) {
  return c == U' ' || c == U'\u00A0' || c == U'\u2009' || c == U'\u202F';
}

// The width of a space between the two; nothing where the rules do not say.
const std::string_view* width(char32_t before, char32_t after, const french_spaces& spaces) {
  switch (after) {
    case U':': return &spaces.colon;
    case U';':
    case U'?':
    case U'!': return &spaces.mark;
    case U'»': return &spaces.guillemet;
    default: return before == U'«' ? &spaces.guillemet : nullptr;
  }
}

}  // namespace

std::string typeset(std::string_view text, std::string_view locale) {
  const french_spaces* spaces = spaces_of(locale);
  if (spaces == nullptr) return std::string(text);

  std::string out;
  out.reserve(text.size() + text.size() / 16);
  char32_t before = 0;
  while (!text.empty()) {
    const std::string_view at = text;
    const char32_t c = text::take_code_point(text);
    const std::string_view as_written = at.substr(0, at.size() - text.size());
    const std::string_view* proper = nullptr;
    if (is_typed_space(c)) {
      std::string_view next = text;
      proper = width(before, next.empty() ? 0 : text::take_code_point(next), *spaces);
    }
    out += proper != nullptr ? *proper : as_written;
    before = c;
  }
  return out;
}

}  // namespace clearnotice::catalog
