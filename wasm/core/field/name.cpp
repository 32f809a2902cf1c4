#include "core/field/rule.hpp"
#include "core/text/characters.hpp"

namespace clearnotice::field {
namespace {

/// Something to see, unlike a filler or a joiner that is a letter or mark by category only.
bool is_visible_letter(char32_t c) {
  return text::is_letter_or_mark(c) && !text::is_default_ignorable(c);
}

}  // namespace

// What else a name may hold is not for us to say: apostrophes, hyphens, periods, middle dots,
// commas, slashes and digits all stand in real ones (CLDR person names).
finding check_name(const entry& about) {
  finding line = check_line(about);
  if (line.said != code::none) return line;
  if (!has_any(about.text, is_visible_letter)) return {code::name_no_letter, {}, {}};
  return {};
}

}  // namespace clearnotice::field
