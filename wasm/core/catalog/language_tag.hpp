#pragma once

#include <string_view>

namespace clearnotice::catalog {

/// The subtags of a BCP 47 tag that say which words to use; empty where the tag has none, and all
/// where it does not begin with a language. A language that is written as an extension of another
/// (zh-yue) is that language. Variants and extensions are left out.
struct language_tag {
  std::string_view language, script, region;
};

/// @param tag  the subtags are views of it
language_tag split_tag(std::string_view tag);

/// A well-formed BCP 47 language tag as far as we use them: language[-Script][-REGION].
bool is_language_tag(std::string_view tag);

}  // namespace clearnotice::catalog
