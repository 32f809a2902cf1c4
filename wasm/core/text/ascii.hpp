#pragma once

#include <cstddef>
#include <string_view>

/// The few letters that protocols are written in. Nothing here knows of other scripts, or of a
/// locale.
namespace clearnotice::text {

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// C0 controls and DEL.
constexpr bool is_ascii_control(char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; }

constexpr bool has_ascii_control(std::string_view text) {
  for (const char c : text) {
    if (is_ascii_control(c)) return true;
  }
  return false;
}

/// @param prefix  in lower case
constexpr bool starts_with_in_any_case(std::string_view text, std::string_view prefix) {
  if (text.size() < prefix.size()) return false;
  for (std::size_t i = 0; i < prefix.size(); ++i) {
    if (lower_ascii(text[i]) != prefix[i]) return false;
  }
  return true;
}

}  // namespace clearnotice::text
