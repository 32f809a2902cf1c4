#include "core/lint/words.hpp"

#include <algorithm>
#include <iterator>

#include "core/text/ascii.hpp"
#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::lint {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool is_word_part(char32_t c) {
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    return (text::lower_ascii(ascii) >= 'a' && text::lower_ascii(ascii) <= 'z') ||
           text::is_ascii_digit(ascii) || ascii == '_';
  }
  return text::is_letter_or_mark(c) || text::digit_value(c) >= 0;
}

/// Between two words that a pattern takes for neighbours: spaces, apostrophes, hyphens, slashes.
bool joins(char32_t c) {
  return c == ' ' || c == '\'' || c == '-' || c == '/' || c == 0x2019 || c == 0x2010 ||
         c == 0x2011 || (c > 0x7F && text::is_space(c)) || c == '\n';
}

bool ends_sentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

bool is_capital(char32_t c) { return lower(c) != c; }

/// Before names and numbers: their full stop ends no sentence.
constexpr std::string_view kAbbreviations[] = {"abs", "art",  "av",  "bd",  "blvd", "dr",   "mlle",
                                               "mme", "mr",   "mrs", "ms",  "nr",   "prof", "st",
                                               "str", "tel",  "ал",  "бул", "гр",   "жк",   "инж",
                                               "пл",  "проф", "св",  "тел", "ул",   "чл"};

/// A single letter is an initial, or part of an abbreviation.
bool is_abbreviation(std::string_view folded) {
  if (std::find(std::begin(kAbbreviations), std::end(kAbbreviations), folded) !=
      std::end(kAbbreviations)) {
    return true;
  }
  if (folded.empty()) return false;
  const char32_t letter = text::take_code_point(folded);
  return folded.empty() && text::digit_value(letter) < 0;
}

/// Bytes of the web or e-mail address that begins here; 0 where none does. Its parts are no words.
std::size_t address_size(std::string_view rest) {
  std::size_t end = 0;
  while (end < rest.size() && static_cast<unsigned char>(rest[end]) > ' ') ++end;
  const std::string_view token = rest.substr(0, end);
  const bool is_one = token.starts_with("www.") || token.find("://") != token.npos ||
                      (token.find('@') != token.npos && token.find('.') != token.npos);
  if (!is_one) return 0;
  while (end > 1 && ends_sentence(static_cast<unsigned char>(rest[end - 1]))) --end;
  return end;
}

}  // namespace

char32_t lower(char32_t c) {
  if (c < 0x80) return static_cast<unsigned char>(text::lower_ascii(static_cast<char>(c)));
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if ((c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177)) return c | 1;
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c % 2 == 1 ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c == 0x1E9E ? 0xDF : c;
}

std::vector<word> words_of(std::string_view source) {
  std::vector<word> words;
  unsigned sentence = 0;
  bool stopped = false;  // the end of a sentence may stand before what comes
  bool joined = false;
  bool inside = false;
  std::string_view rest = source;
  while (!rest.empty()) {
    const std::size_t begin = source.size() - rest.size();
    const bool after_space = begin == 0 || static_cast<unsigned char>(source[begin - 1]) <= ' ';
    if (const std::size_t address = after_space ? address_size(rest) : 0; address > 0) {
      rest.remove_prefix(address);
      inside = joined = false;
      continue;
    }
    const char32_t c = text::take_code_point(rest);
    if (c == kSoftHyphen) continue;
    if (!is_word_part(c)) {
      if (inside) joined = true;
      inside = false;
      stopped = stopped || ends_sentence(c);
      joined = joined && (joins(c) || c == '.');
      continue;
    }
    if (!inside) {
      // “p. ex. la date”: after most abbreviations no capital follows.
      if (stopped && is_capital(c) && !is_abbreviation(words.empty() ? "" : words.back().folded)) {
        ++sentence;
        joined = false;
      }
      word& next = words.emplace_back();
      next.begin = begin;
      next.sentence = sentence;
      next.joined = joined;
      next.number = c < 0x80 && text::is_ascii_digit(static_cast<char>(c));
      stopped = false;
      inside = true;
    }
    text::append_code_point(words.back().folded, lower(c));
    words.back().end = source.size() - rest.size();
  }
  return words;
}

}  // namespace clearnotice::lint
