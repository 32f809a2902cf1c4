#include "core/text/characters.hpp"

#include "core/generated/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::text {
namespace {

constexpr char32_t kEnd = 0x110000;
constexpr char32_t kWordJoiner = 0x2060;
constexpr char32_t kByteOrderMark = 0xFEFF;
// Of the generated table: bits of a code point that find its place in a block, and in a group.
constexpr unsigned kBlockBits = 8;
constexpr unsigned kGroupBits = 5;
constexpr char32_t kFirstBlockEnd = 1U << kBlockBits;
constexpr unsigned kDigitsMask = 0xF;

bool has(char32_t c, unsigned traits) { return (traits_of(c) & traits) != 0; }

bool is_stray_at_an_end(char32_t c) {
  return has(c, trait::space | trait::bidi) || c == kWordJoiner || c == kByteOrderMark;
}

/// The last code point of well-formed, not empty UTF-8, as the bytes that write it.
std::string_view last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return text.substr(at);
}

}  // namespace

const character_class& class_of(char32_t c) {
  static_assert(kCharacterGroups[0] == 0 && kCharacterBlocks[0] == 0);
  if (c < kFirstBlockEnd) return kCharacterClasses[kCharacters[c]];
  // No character is above; it would read beyond the table.
  if (c >= kEnd) c = kEnd - 1;
  const unsigned group = kCharacterGroups[c >> (kBlockBits + kGroupBits)];
  const unsigned in_group = (c >> kBlockBits) & ((1U << kGroupBits) - 1);
  const unsigned block = kCharacterBlocks[(group << kGroupBits) + in_group];
  return kCharacterClasses[kCharacters[(block << kBlockBits) + (c & ((1U << kBlockBits) - 1))]];
}

unsigned traits_of(char32_t c) { return class_of(c).traits; }

summary sum_up(std::string_view text) {
  summary sum;
  while (!text.empty()) {
    const character_class& its = class_of(take_code_point(text));
    sum.traits |= its.traits;
    sum.scripts |= bit_of(script_in(its));
  }
  return sum;
}

bool is_letter_or_mark(char32_t c) { return has(c, trait::letter | trait::mark); }

bool is_mark(char32_t c) { return has(c, trait::mark); }

int digit_value(char32_t c) {
  const character_class& its = class_of(c);
  if ((its.traits & trait::digit) == 0) return -1;
  return static_cast<int>((c - (its.script_and_zero >> 4U)) & kDigitsMask);
}

bool is_space(char32_t c) { return has(c, trait::space); }

bool is_control(char32_t c) { return has(c, trait::control); }

bool is_bidi_control(char32_t c) { return has(c, trait::bidi); }

bool is_hidden_control(char32_t c) { return has(c, trait::control | trait::bidi | trait::hidden); }

bool is_default_ignorable(char32_t c) { return has(c, trait::ignorable); }

bool is_unsafe_in_address(char32_t c) {
  return has(c, trait::ignorable | trait::private_use | trait::unassigned);
}

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    std::string_view rest = text;
    if (!is_stray_at_an_end(take_code_point(rest))) break;
    text = rest;
  }
  while (!text.empty()) {
    std::string_view last = last_code_point(text);
    const std::size_t length = last.size();
    if (!is_stray_at_an_end(take_code_point(last))) break;
    text.remove_suffix(length);
  }
  return text;
}

}  // namespace clearnotice::text
