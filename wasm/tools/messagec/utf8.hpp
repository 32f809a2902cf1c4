#pragma once

#include <unicode/unistr.h>

#include <string>

namespace clearnotice::messagec {

inline std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

/// Whether text has one of the characters that divide the lines of a compiled catalogue.
inline bool has_structure(const std::string& text) {
  return text.find_first_of("|{}") != std::string::npos;
}

}  // namespace clearnotice::messagec
