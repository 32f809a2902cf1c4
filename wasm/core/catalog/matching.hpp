#pragma once

#include <span>
#include <string>
#include <string_view>

namespace clearnotice::catalog {

enum class reach {
  related,   ///< a language that readers of the wanted one mostly read too will do: gsw finds de
  language,  ///< only the wanted language itself, in whatever region: for words to stand beside
             ///< others
};

/// The best of `have` for a reader who wants these language tags, the most wanted first; empty
/// where none will do. As LocaleMatcher of ICU, without a default, decides with the data of CLDR's
/// language matching (UTS #35 part 1, 4.4), for the languages that reach one of the shipped
/// locales; of any other language, the same one in the same script.
std::string_view match_locale(std::span<const std::string> wanted,
                              std::span<const std::string> have, reach how_far);

/// The best of `have` for words in this very language.
std::string_view match_locale(std::string_view wanted, std::span<const std::string> have);

}  // namespace clearnotice::catalog
