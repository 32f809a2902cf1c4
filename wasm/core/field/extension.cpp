#include "core/field/extension.hpp"

#include <cstddef>

#include "core/text/ascii.hpp"
#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

// libphonenumber's createExtnPattern, release 9.0; the longer before the shorter it begins with.
constexpr std::string_view kLabels[] = {
    ";ext=",  "extension", "extensi\u00F3n",
    "extn",   "ext",       "xtn",
    "anexo",  "int",       "\u0434\u043E\u0431",
    "x",      "#",         "~",
    "\uFF58", "\uFF03",    "\uFF5E",
};

constexpr std::size_t kMostDigits = 9;

/// Bytes of the label at the start of `text`, in either case of ASCII; 0 where there is none.
std::size_t label_length(std::string_view text) {
  for (const std::string_view label : kLabels) {
    if (text::starts_with_in_any_case(text, label)) return label.size();
  }
  return 0;
}

bool may_follow_label(char32_t c) { return text::is_space(c) || c == '.' || c == ':' || c == '='; }

/// Whether `text` is what stands behind a label: perhaps a period or spaces, then the digits.
bool is_extension_number(std::string_view text) {
  std::size_t digits = 0;
  while (!text.empty()) {
    const char32_t c = text::take_code_point(text);
    if (text::digit_value(c) >= 0) {
      ++digits;
    } else if (digits > 0 || !may_follow_label(c)) {
      return false;
    }
  }
  return digits > 0 && digits <= kMostDigits;
}

}  // namespace

std::string_view without_extension(std::string_view number) {
  std::string_view rest = number;
  while (!rest.empty()) {
    const std::size_t label = label_length(rest);
    // The first label decides: behind it there may be only digits.
    if (label != 0) {
      const std::size_t before = number.size() - rest.size();
      return is_extension_number(rest.substr(label)) ? text::trim(number.substr(0, before))
                                                     : number;
    }
    text::take_code_point(rest);
  }
  return number;
}

}  // namespace clearnotice::field
