#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/value.hpp"
#include "core/lint/words.hpp"

/// The own words of a notice in one locale, in the order they are read.
namespace clearnotice::lint {

/// A string of the notice that a passage is made of.
struct piece {
  const json::value* at = nullptr;
  std::string pointer;    ///< RFC 6901
  std::size_t start = 0;  ///< byte of the passage's text
};

/// A paragraph, heading, item or cell: what stands in one line of its own.
struct passage {
  enum class kind { heading, paragraph, item, term, description, cell, contact };
  kind type = kind::paragraph;
  std::size_t section = 0;  ///< index into own_text::sections
  std::size_t list = 0;     ///< number of its list, from 1; 0 in none
  bool first_of_list = false, last_of_list = false;
  bool links = false;  ///< holds a link, an e-mail address or a phone number to follow
  std::string text;
  std::vector<piece> pieces;
  std::vector<word> words;
};

struct own_section {
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const json::value* at = nullptr;
  std::size_t parent = kNone;
  std::string pointer;
  unsigned topics = 0;    ///< a bit for each
  bool declared = false;  ///< by `about`
  bool has_title = false, has_body = false, has_inner = false;
};

struct own_text {
  std::vector<own_section> sections;
  std::vector<passage> passages;
};

/// @param root    of a notice that notice::read takes
/// @param locale  one of the notice's
own_text own_text_of(const json::value& root, std::string_view locale);

/// What an object by locale holds for `locale` (de-CH takes de); a text for all is its own.
const json::value* for_locale(const json::value& text, std::string_view locale,
                              std::string& pointer);

}  // namespace clearnotice::lint
