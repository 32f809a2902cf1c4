#pragma once

#include <cstddef>
#include <string_view>

namespace clearnotice::catalog {

/// How many fields "a|b|c" has; no text has one, an empty one.
inline std::size_t count_fields(std::string_view line) {
  std::size_t count = 1;
  for (const char c : line) count += c == '|' ? 1 : 0;
  return count;
}

/// The field at `index`, from 0; empty where there are not so many.
inline std::string_view field_at(std::string_view line, std::size_t index) {
  for (; index != 0; --index) {
    const std::size_t bar = line.find('|');
    if (bar == line.npos) return {};
    line.remove_prefix(bar + 1);
  }
  return line.substr(0, line.find('|'));
}

}  // namespace clearnotice::catalog
