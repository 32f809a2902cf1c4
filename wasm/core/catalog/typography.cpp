#include "core/catalog/typography.hpp"

#include <cstddef>

namespace clearnotice::catalog {
namespace {

constexpr std::string_view kNoBreak = "\u00A0";
constexpr std::string_view kNarrow = "\u202F";
constexpr std::string_view kThin = "\u2009";
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

/// Bytes of the space that text starts with; 0 where it starts with none.
std::size_t typed_space(std::string_view text) {
  for (const std::string_view space : {std::string_view(" "), kNoBreak, kThin, kNarrow}) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

// The width of a space between the two; nothing where the rules do not say.
const std::string_view* width(std::string_view before, std::string_view after,
                              const french_spaces& spaces) {
  switch (after.empty() ? '\0' : after.front()) {
    case ':': return &spaces.colon;
    case ';':
    case '?':
    case '!': return &spaces.mark;
    default:
      if (after.starts_with("»") || before.ends_with("«")) return &spaces.guillemet;
      return nullptr;
  }
}

}  // namespace

bool has_typography(std::string_view locale) { return spaces_of(locale) != nullptr; }

std::string typeset(std::string_view text, std::string_view locale) {
  const french_spaces* spaces = spaces_of(locale);
  std::string out;
  std::size_t done = 0;
  for (std::size_t i = 0; spaces != nullptr && i < text.size(); ++i) {
    // The first bytes of the four spaces.
    if (text[i] != ' ' && text[i] != '\xC2' && text[i] != '\xE2') continue;
    const std::size_t length = typed_space(text.substr(i));
    if (length == 0) continue;
    const std::string_view* proper = width(text.substr(0, i), text.substr(i + length), *spaces);
    if (proper == nullptr) continue;
    out.append(text, done, i - done);
    out += *proper;
    done = i + length;
  }
  return out.append(text, done);
}

}  // namespace clearnotice::catalog
