#include "core/field/pasted.hpp"
#include "core/field/rule.hpp"
#include "core/text/characters.hpp"
#include "core/text/script.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

namespace trait = text::trait;

constexpr char32_t kZeroWidthNonJoiner = 0x200C;
constexpr char32_t kZeroWidthJoiner = 0x200D;
constexpr char32_t kReplacement = 0xFFFD;  // stands where a lone surrogate or a broken byte was

bool is_replacement(char32_t c) { return c == kReplacement; }

/// Something to see, unlike a filler or a joiner that is a letter or mark by category only.
bool is_visible_letter(char32_t c) {
  return text::is_letter_or_mark(c) && !text::is_default_ignorable(c);
}

bool is_emoji(char32_t c) {
  constexpr unsigned kPicture = trait::symbol | trait::pictographic;
  const text::character_class& its = text::class_of(c);
  return (its.traits & kPicture) == kPicture ||
         its.grapheme == text::grapheme_class::regional_indicator;
}

/// Drawn on what stands before: a mark, or a skin tone.
bool is_part_of_the_last(const text::character_class& its) {
  return (its.traits & trait::mark) != 0 || its.grapheme == text::grapheme_class::extend;
}

/// A joiner beside no emoji and no character of a script that joins (RFC 5892 A.1 and A.2 by
/// script): nobody sees it, nobody needs it, and two names that look the same would differ.
bool has_stray_joiner(std::string_view text) {
  bool joins = false;    // what stands before, marks aside
  bool waiting = false;  // a joiner that only what follows can justify
  while (!text.empty()) {
    const char32_t c = text::take_code_point(text);
    const text::character_class& its = text::class_of(c);
    if (c == kZeroWidthJoiner || c == kZeroWidthNonJoiner) {
      waiting = waiting || !joins;
    } else if ((its.traits & (trait::joins | trait::pictographic)) != 0) {
      joins = true;
      waiting = false;
    } else if (!is_part_of_the_last(its)) {
      if (waiting) return true;
      joins = false;
    }
  }
  return waiting;
}

/// What a name and an organisation have in common. All traits are asked for at once: a usual name
/// is looked at once, and has no reason for a second look.
code check_words(const entry& about, unsigned traits, pasting allowed) {
  if ((traits & (trait::control | trait::hidden)) != 0) return code::text_control;
  if ((traits & trait::bidi) != 0) return code::text_direction;
  if ((traits & (trait::unassigned | trait::private_use)) != 0) return code::text_unknown;
  if ((traits & trait::symbol) != 0 && has_any(about.text, is_replacement)) {
    return code::text_unknown;
  }
  if ((traits & trait::ignorable) != 0 && has_stray_joiner(about.text)) return code::text_hidden;
  if (const code found = find_pasted(about.text, allowed); found != code::none) return found;
  return check_length(about.text, about.limit);
}

code check_alphabets(std::string_view text, unsigned scripts) {
  const bool confuses = text::may_confuse(scripts) && text::has_confusing_word(text);
  return confuses ? code::name_look_alike : code::none;
}

bool has_visible_letter(std::string_view text, unsigned traits) {
  if ((traits & trait::ignorable) != 0) return has_any(text, is_visible_letter);
  return (traits & (trait::letter | trait::mark)) != 0;
}

}  // namespace

// What else a name may hold is not for us to say: apostrophes, hyphens, periods, middle dots,
// commas, quotation marks, slashes and digits all stand in real ones (CLDR person names), and "=",
// "|" or "!" where a keyboard lacks the letter.
finding check_name(const entry& about) {
  const auto [traits, scripts] = text::sum_up(about.text);
  const code problem = check_words(about, traits, pasting::nothing);
  if (problem != code::none) return {.said = problem};
  if ((traits & trait::symbol) != 0 && has_any(about.text, is_emoji)) {
    return {.said = code::name_emoji};
  }
  if (!has_visible_letter(about.text, traits)) return {.said = code::name_no_letter};
  return {.said = check_alphabets(about.text, scripts)};
}

finding check_organisation(const entry& about) {
  const auto [traits, scripts] = text::sum_up(about.text);
  const code problem = check_words(about, traits, pasting::bare_domain);
  return {.said = problem != code::none ? problem : check_alphabets(about.text, scripts)};
}

}  // namespace clearnotice::field
