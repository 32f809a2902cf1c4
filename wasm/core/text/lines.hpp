#pragma once

#include <algorithm>
#include <string_view>

/// The lines of a compiled table.
namespace clearnotice::text {

/// The first line, without its end, which is taken off `rest`.
inline std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

/// Without the first lines that begin with # and say where a table comes from, and without the last
/// line's end.
inline std::string_view without_notes(std::string_view table) {
  while (table.starts_with('#')) take_line(table);
  while (table.ends_with('\n')) table.remove_suffix(1);
  return table;
}

}  // namespace clearnotice::text
