#include "core/field/rule.hpp"
#include "core/text/characters.hpp"
#include "core/text/grapheme.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

// More than any writing needs: ten in the longest emoji (a kiss of two skin tones), a dozen in
// Tibetan. What goes beyond covers the lines above and below.
constexpr std::size_t kMostInGrapheme = 16;

}  // namespace

bool has_any(std::string_view text, bool (*what)(char32_t)) {
  while (!text.empty()) {
    if (what(text::take_code_point(text))) return true;
  }
  return false;
}

code check_length(std::string_view text, std::size_t limit) {
  // Of a cluster, all but one character take two bytes or more.
  if (text.size() <= limit && text.size() < 2 * kMostInGrapheme) return code::none;
  const text::grapheme_count count = text::count_graphemes(text);
  if (count.clusters > limit) return code::text_too_long;
  if (count.longest > kMostInGrapheme) return code::text_too_many_marks;
  return code::none;
}

finding check_line(const entry& about) {
  const unsigned traits = text::sum_up(about.text).traits;
  if ((traits & (text::trait::control | text::trait::hidden)) != 0) {
    return {.said = code::text_control};
  }
  if ((traits & text::trait::bidi) != 0) return {.said = code::text_direction};
  return {.said = check_length(about.text, about.limit)};
}

}  // namespace clearnotice::field
