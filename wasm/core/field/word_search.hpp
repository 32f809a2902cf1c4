#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clearnotice::field {

/// Beginnings of words, to be looked for in what a person writes. Nothing is allocated, and nothing
/// of the text is kept.
class word_list {
 public:
  /// @param stems  lower case, separated by commas: "allerg,heart attack"; a space in one stands
  /// for
  ///               any white space. Those beyond the first 32 are not looked for.
  explicit word_list(std::string_view stems);

  /// Whether a stem begins at the first of `text`, in any case.
  /// @param first  the lower case of the first character of `text`
  bool begins(std::string_view text, char32_t first) const;

 private:
  struct stem {
    char32_t first;
    std::string_view rest;
  };

  std::array<stem, 32> stems_;
  std::size_t count_ = 0;
  std::uint32_t firsts_ = 0;  ///< one bit for the last five of each first character
};

/// The first place where each list has a word in `text`, in one pass: at the beginning of a word,
/// or behind what Arabic writes together with it (the article, "and", "with", "to").
struct words_found {
  bool urgent = false;  ///< the search ends with the first
  bool other = false;
};
words_found search_words(std::string_view text, const word_list& urgent, const word_list& other);

}  // namespace clearnotice::field
