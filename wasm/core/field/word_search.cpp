#include "core/field/word_search.hpp"

#include <algorithm>
#include <iterator>

#include "core/text/characters.hpp"
#include "core/text/lower_case.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

constexpr unsigned kFirstsMask = 31;
constexpr char32_t kApostrophe = '\'';
constexpr char32_t kTypographicApostrophe = 0x2019;

// Letters that stand before a word without a space. Arabic: wa-, fa-, bi-, li-, ka- and the two of
// the article al-. Hebrew: ve-, ha-, be-, le-, mi-, she-, ke-.
constexpr char32_t kPrefixes[] = {0x0648, 0x0641, 0x0628, 0x0644, 0x0643, 0x0627, 0x05D5,
                                  0x05D4, 0x05D1, 0x05DC, 0x05DE, 0x05E9, 0x05DB};
constexpr std::size_t kMostPrefixes = 4;  // "wabil-"

bool is_prefix(char32_t c) {
  return std::find(std::begin(kPrefixes), std::end(kPrefixes), c) != std::end(kPrefixes);
}

/// Chinese has no spaces: a word may begin at any of its characters (CJK Unified Ideographs).
bool is_ideograph(char32_t c) {
  return (c >= 0x3400 && c < 0xA000) || (c >= 0x20000 && c < 0x40000);
}

/// Whether a character of a text is that of a stem: in any case, by either apostrophe, and any
/// space.
bool matches(char32_t typed, char32_t of_stem) {
  if (of_stem == U' ') return text::is_space(typed);
  if (typed == kTypographicApostrophe || of_stem == kTypographicApostrophe) {
    return typed == of_stem || typed == kApostrophe || of_stem == kApostrophe;
  }
  return text::to_lower(typed) == of_stem;
}

bool begins_with(std::string_view text, std::string_view stem) {
  while (!stem.empty()) {
    if (text.empty()) return false;
    if (!matches(text::take_code_point(text), text::take_code_point(stem))) return false;
  }
  return true;
}

bool is_of_a_word(char32_t c) {
  constexpr unsigned kWord = text::trait::letter | text::trait::mark | text::trait::digit;
  return (text::traits_of(c) & kWord) != 0;
}

}  // namespace

word_list::word_list(std::string_view stems) {
  while (!stems.empty() && count_ < stems_.size()) {
    const std::size_t end = stems.find(',');
    std::string_view rest = stems.substr(0, end);
    stems.remove_prefix(end == stems.npos ? stems.size() : end + 1);
    if (rest.empty()) continue;
    const char32_t first = text::take_code_point(rest);
    firsts_ |= 1U << (first & kFirstsMask);
    stems_[count_++] = {first, rest};
  }
}

bool word_list::begins(std::string_view text, char32_t first) const {
  if ((firsts_ >> (first & kFirstsMask) & 1U) == 0) return false;
  text::take_code_point(text);
  for (std::size_t i = 0; i < count_; ++i) {
    if (stems_[i].first == first && begins_with(text, stems_[i].rest)) return true;
  }
  return false;
}

words_found search_words(std::string_view text, const word_list& urgent, const word_list& other) {
  words_found found;
  bool in_word = false;
  std::size_t prefixes = 0;  // that the word has so far, and nothing else
  while (!text.empty()) {
    std::string_view rest = text;
    const char32_t c = text::take_code_point(rest);
    if (!is_of_a_word(c)) {
      in_word = false;
    } else if (!in_word || prefixes > 0 || is_ideograph(c)) {
      const char32_t first = text::to_lower(c);
      if (urgent.begins(text, first)) return {.urgent = true, .other = found.other};
      found.other = found.other || other.begins(text, first);
      const std::size_t so_far = in_word ? prefixes : 0;
      prefixes = is_prefix(c) && so_far < kMostPrefixes ? so_far + 1 : 0;
      in_word = true;
    }
    text = rest;
  }
  return found;
}

}  // namespace clearnotice::field
