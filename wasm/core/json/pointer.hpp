#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clearnotice::json {

/// One step of a JSON pointer, escaped: `/a~1b` for the key `a/b` (RFC 6901, 3).
inline std::string pointer_step(std::string_view key) {
  std::string step = "/";
  for (const char c : key) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

inline std::string pointer_step(std::size_t index) { return "/" + std::to_string(index); }

}  // namespace clearnotice::json
