#include "core/field/rule.hpp"
#include "core/field/word_search.hpp"
#include "core/text/characters.hpp"
#include "core/text/grapheme.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

using catalog::message;

constexpr char32_t kNextLine = 0x85;
constexpr std::size_t kFewestGraphemes = 2;
constexpr std::size_t kSurelyEnough = 128;  // bytes; the longest two graphemes that may be typed

bool is_line_break_or_tab(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || c == kNextLine;
}

/// Fewer than in one line: U+2028 is a line break too, and tags write the flags of England,
/// Scotland and Wales.
bool is_forbidden(char32_t c) { return text::is_control(c) && !is_line_break_or_tab(c); }

bool is_too_short(std::string_view text) {
  return text.size() <= kSurelyEnough && text::count_graphemes(text).clusters < kFewestGraphemes;
}

/// Of the bidi controls all twelve are refused, the three marks (U+200E, U+200F, U+061C) too: no
/// rule could tell the mark of a keyboard from one that turns "not" round in a plain-text mail. Who
/// writes Arabic or Hebrew needs none, because a form has the direction of its text; at the ends
/// they are trimmed.
code check_characters(std::string_view text) {
  const unsigned traits = text::sum_up(text).traits;
  if ((traits & text::trait::control) != 0 && has_any(text, is_forbidden)) {
    return code::text_hidden;
  }
  return (traits & text::trait::bidi) != 0 ? code::text_direction : code::none;
}

/// A hint for the person alone: what was found is neither kept nor sent. The emergency comes first,
/// because somebody may wait for an answer that nobody reads at night.
code find_hint(const entry& about) {
  const word_list emergency(about.words.plain(message::hint_emergency_words));
  const word_list health(about.words.plain(message::hint_health_words));
  const words_found found = search_words(about.text, emergency, health);
  if (found.urgent) return code::message_emergency;
  return found.other && !about.health_covered ? code::message_health : code::none;
}

}  // namespace

finding check_message(const entry& about) {
  if (const code found = check_characters(about.text); found != code::none) return {.said = found};
  if (is_too_short(about.text)) return {.said = code::message_too_short};
  const code length = check_length(about.text, about.limit);
  return {.said = length != code::none ? length : find_hint(about)};
}

}  // namespace clearnotice::field
