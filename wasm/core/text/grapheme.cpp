#include "core/text/grapheme.hpp"

#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::text {
namespace {

using enum grapheme_class;

// Hangul syllables with an end (LVT) stand 27 in a row behind each without one (LV): The Unicode
// Standard, 3.12.
constexpr char32_t kFirstSyllable = 0xAC00;
constexpr char32_t kSyllablesOfOneStart = 28;

constexpr std::uint32_t bit_of(grapheme_class one) { return 1U << static_cast<unsigned>(one); }

bool is_one_of(grapheme_class its, std::uint32_t classes) { return (bit_of(its) & classes) != 0; }

constexpr std::uint32_t kControls = bit_of(carriage_return) | bit_of(line_feed) | bit_of(control);
constexpr std::uint32_t kExtenders =
    bit_of(extend) | bit_of(conjunct_extend) | bit_of(conjunct_linker);

constexpr char32_t kAsciiEnd = 0x80;

/// ASCII but the carriage return: the next such character begins a cluster, whatever either is.
bool is_plain(char32_t c) { return c < kAsciiEnd && c != U'\r'; }

/// How many plain characters at the start of `text` are followed by another. Most text is so, and
/// then nothing has to be looked up.
std::size_t count_plain_pairs(std::string_view text) {
  std::size_t count = 0;
  while (count + 1 < text.size() && is_plain(static_cast<unsigned char>(text[count])) &&
         static_cast<unsigned char>(text[count + 1]) < kAsciiEnd) {
    ++count;
  }
  return count;
}

}  // namespace

bool grapheme_breaks::begins(char32_t c, grapheme_class its) {
  const bool begins = !is_kept_together(its);
  remember(c, its);
  return begins;
}

/// The rules of UAX #29 3.1.1 in their order; the first that applies decides.
bool grapheme_breaks::is_kept_together(grapheme_class its) const {
  if (before_ == carriage_return && its == line_feed) return true;                      // GB3
  if (is_one_of(before_, kControls) || is_one_of(its, kControls)) return false;         // GB4, GB5
  if (is_one_of(its, kExtenders | bit_of(joiner) | bit_of(spacing_mark))) return true;  // GB9, 9a
  if (before_ == prepend) return true;                                                  // GB9b
  switch (its) {
    case hangul_l:
    case hangul_syllable: return before_ == hangul_l;  // GB6
    case hangul_v:
      return before_ == hangul_l || before_ == hangul_v || syllable_is_open_;  // GB6, 7
    case hangul_t:
      return before_ == hangul_v || before_ == hangul_t || before_ == hangul_syllable;  // GB7, GB8
    case conjunct_consonant: return conjunct_ == conjunct::linked;                      // GB9c
    case pictographic: return emoji_ == emoji::joined;                                  // GB11
    case regional_indicator: return half_a_flag_;  // GB12, GB13
    default: return false;                         // GB999
  }
}

void grapheme_breaks::remember(char32_t c, grapheme_class its) {
  syllable_is_open_ = its == hangul_syllable && (c - kFirstSyllable) % kSyllablesOfOneStart == 0;
  half_a_flag_ = its == regional_indicator && !half_a_flag_;

  if (its == conjunct_consonant) {
    conjunct_ = conjunct::consonant;
  } else if (its == conjunct_linker && conjunct_ != conjunct::none) {
    conjunct_ = conjunct::linked;
  } else if (!is_one_of(its, bit_of(conjunct_extend) | bit_of(joiner) | bit_of(conjunct_linker))) {
    conjunct_ = conjunct::none;
  }

  if (its == pictographic) {
    emoji_ = emoji::pictograph;
  } else if (its == joiner && emoji_ == emoji::pictograph) {
    emoji_ = emoji::joined;
  } else if (!is_one_of(its, kExtenders) || emoji_ == emoji::joined) {
    emoji_ = emoji::none;
  }
  before_ = its;
}

grapheme_count count_graphemes(std::string_view text) {
  grapheme_count count;
  grapheme_breaks breaks;
  std::size_t length = 0;
  char32_t c = U'\r';
  while (!text.empty()) {
    if (is_plain(c)) {
      const std::size_t clusters = count_plain_pairs(text);
      count.clusters += clusters;
      text.remove_prefix(clusters);
    }
    c = take_code_point(text);
    if (breaks.begins(c, class_of(c).grapheme)) {
      ++count.clusters;
      length = 0;
    }
    if (++length > count.longest) count.longest = length;
  }
  return count;
}

}  // namespace clearnotice::text
