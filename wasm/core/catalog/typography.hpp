#pragma once

#include <string>
#include <string_view>

namespace clearnotice::catalog {

/// Regional spacing, in rendering only: what was written is kept, a space that is already there
/// takes its proper width. fr (and fr-FR, fr-BE …): U+00A0 before `:`, U+202F before `; ? ! »` and
/// after `«`; fr-CA: U+00A0 before `:` and inside « », none before `; ? !`; fr-CH: U+202F before `:
/// ; ? !` and inside « ». Other locales: unchanged. Nothing is inserted where no space stands, so
/// times, URLs and e-mail addresses stay as they are.
std::string typeset(std::string_view text, std::string_view locale);

/// Whether the locale has such rules.
bool has_typography(std::string_view locale);

}  // namespace clearnotice::catalog
