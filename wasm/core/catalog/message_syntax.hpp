#pragma once

#include <optional>
#include <string_view>

namespace clearnotice::catalog {

// What the check and the formatting of compiled messages share; the grammar is in message_text.hpp.

inline constexpr char kFirstArgument = '0';

inline bool opens_plural(char kind) { return kind == '!' || kind == '%'; }
inline bool opens_choice(char kind) { return opens_plural(kind) || kind == '$'; }

inline bool take(std::string_view& rest, char wanted) {
  if (!rest.starts_with(wanted)) return false;
  rest.remove_prefix(1);
  return true;
}

/// Takes what stands before `end`, and `end` itself; nothing where there is none.
inline std::optional<std::string_view> take_until(std::string_view& rest, char end) {
  const std::size_t at = rest.find(end);
  if (at == rest.npos) return std::nullopt;
  const std::string_view taken = rest.substr(0, at);
  rest.remove_prefix(at + 1);
  return taken;
}

}  // namespace clearnotice::catalog
