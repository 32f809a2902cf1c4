#pragma once

#include <unicode/unistr.h>

#include <string>

namespace clearnotice::messagec {

inline std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

}  // namespace clearnotice::messagec
