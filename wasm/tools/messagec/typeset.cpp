#include "tools/messagec/typeset.hpp"

#include <string_view>

#include "core/catalog/typography.hpp"
#include "core/text/ascii.hpp"

namespace clearnotice::messagec {
namespace {

constexpr std::string_view kIsolate = "\u2066";  // LRI
constexpr std::string_view kEnd = "\u2069";      // PDI
constexpr std::string_view kNoBreak = "\u00A0";

bool is_letter_or_digit(char c) {
  return text::is_ascii_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_of_example(char c) {
  return is_letter_or_digit(c) || std::string_view("@.+-").find(c) != std::string_view::npos;
}

/// Bytes of a space that parts two groups of digits; 0 where there is none.
std::size_t space_in_number(std::string_view before, std::string_view after) {
  const std::size_t size = after.starts_with(' ') ? 1 : after.starts_with(kNoBreak) ? 2 : 0;
  const bool parts = size > 0 && !before.empty() && text::is_ascii_digit(before.back()) &&
                     size < after.size() && text::is_ascii_digit(after[size]);
  return parts ? size : 0;
}

/// How far an example that begins the text goes.
std::size_t length_of_example(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    if (is_of_example(text[end])) {
      ++end;
    } else if (const std::size_t space = space_in_number(text.substr(0, end), text.substr(end))) {
      end += space;
    } else {
      break;
    }
  }
  while (end > 0 && !is_letter_or_digit(text[end - 1])) --end;  // the sentence's own full stop
  return end;
}

/// A number with its groups, an address or a domain; no word, key word or single number.
bool is_example(std::string_view text) {
  if (text.starts_with('+') || text.find_first_of("@. ") != text.npos) return true;
  return text.find(kNoBreak) != text.npos ||
         (text.find('-') != text.npos && text.find_first_not_of("0123456789-") == text.npos);
}

std::string isolate_examples(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length =
        is_letter_or_digit(text.front()) || text.front() == '+' ? length_of_example(text) : 0;
    const std::string_view found = text.substr(0, length == 0 ? 1 : length);
    const bool isolated = length > 0 && is_example(found);
    if (isolated) out += kIsolate;
    out += found;
    if (isolated) out += kEnd;
    text.remove_prefix(found.size());
  }
  return out;
}

}  // namespace

std::string typeset_message(const std::string& text, const std::string& locale,
                            bool right_to_left) {
  std::string made = catalog::typeset(text, locale);
  return right_to_left ? isolate_examples(made) : made;
}

}  // namespace clearnotice::messagec
