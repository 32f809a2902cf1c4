#include "core/field/rule.hpp"
#include "core/text/characters.hpp"

namespace clearnotice::field {
namespace {

constexpr char32_t kNextLine = 0x85;

bool is_line_break_or_tab(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || c == kNextLine;
}

/// Fewer than in one line: U+2028 is a line break too, and tags write the flags of England,
/// Scotland and Wales.
bool is_forbidden(char32_t c) {
  return (text::is_control(c) && !is_line_break_or_tab(c)) || text::is_bidi_control(c);
}

}  // namespace

finding check_message(const entry& about) { return check_text(about, is_forbidden); }

}  // namespace clearnotice::field
