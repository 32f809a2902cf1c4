#include "core/field/rule.hpp"
#include "core/text/characters.hpp"

namespace clearnotice::field {
namespace {

constexpr char32_t kNextLine = 0x85;

bool is_line_break_or_tab(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || c == kNextLine;
}

/// Fewer than in one line: U+2028 is a line break too, tags write the flags of England, Scotland
/// and Wales, and Arabic or Hebrew pasted from elsewhere brings bidi controls that nobody can see.
/// They turn nothing round but the writer's own words.
bool is_forbidden(char32_t c) { return text::is_control(c) && !is_line_break_or_tab(c); }

}  // namespace

finding check_message(const entry& about) {
  finding found = check_text(about, is_forbidden);
  if (found.said == code::text_control) found.said = code::text_hidden;
  return found;
}

}  // namespace clearnotice::field
