#include "core/field/rule.hpp"
#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

// Marks are free, because Shan or Hindi need many where Latin needs none; this keeps a limit all
// the same, four times what the densest scripts use.
constexpr std::size_t kMostCodePointsPerCharacter = 4;

bool is_longer_than(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return false;  // no code point takes less than a byte
  if (text::count_code_points(text) > limit * kMostCodePointsPerCharacter) return true;
  return text::count_characters(text) > limit;
}

}  // namespace

bool has_any(std::string_view text, bool (*what)(char32_t)) {
  while (!text.empty()) {
    if (what(text::take_code_point(text))) return true;
  }
  return false;
}

finding check_text(const entry& about, bool (*forbidden)(char32_t)) {
  if (has_any(about.text, forbidden)) return {code::text_control, {}, {}};
  if (is_longer_than(about.text, about.limit)) return {code::text_too_long, {}, {}};
  return {};
}

finding check_line(const entry& about) { return check_text(about, text::is_hidden_control); }

}  // namespace clearnotice::field
