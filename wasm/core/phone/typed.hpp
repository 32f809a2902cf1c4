#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/phone/extension.hpp"

namespace clearnotice::phone {

inline constexpr std::size_t kMostTyped = 250;  ///< UTF-16 code units, as libphonenumber counts

/// A piece of text of bounded length, on the stack.
template <std::size_t kMost>
class piece {
 public:
  void add(char c) {
    if (size_ < kMost) characters_[size_++] = c;
  }
  void add(std::string_view text) {
    for (const char c : text) add(c);
  }
  void cut(std::size_t size) { size_ = size; }
  std::string_view view() const { return {characters_.data(), size_}; }
  std::size_t size() const { return size_; }

 private:
  std::size_t size_ = 0;
  // Not filled: what is behind size_ is never read.
  std::array<char, kMost> characters_;
};

using digits = piece<kMostTyped>;

/// What somebody typed, taken apart as libphonenumber does, before any numbering plan is asked.
struct typed_number {
  bool plus = false;  ///< an international number, by its first character
  digits dialled;     ///< ASCII digits; letters of a vanity number as the digits on their keys
  piece<kMostExtensionDigits> extension;
};

enum class reading { number, none, too_long };

/// @param text  well-formed UTF-8
/// Source: buildNationalNumberForParsing, isViablePhoneNumber, maybeStripExtension and normalize of
/// libphonenumber 9.0.35; RFC 3966 for tel:, phone-context and isub.
reading take_apart(std::string_view text, typed_number& out);

}  // namespace clearnotice::phone
