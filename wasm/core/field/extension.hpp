#pragma once

#include <string_view>

namespace clearnotice::field {

/// `number` without the extension at its end (ext 12, ext. 12, x12, #12, ;ext=12 and what
/// libphonenumber knows besides): one to nine digits of any script after a label, and nothing
/// behind them. All of `number` where there is none.
std::string_view without_extension(std::string_view number);

}  // namespace clearnotice::field
