#include <unicode/unum.h>

#include <memory>

#include "tools/messagec/locale_forms.hpp"
#include "tools/messagec/utf8.hpp"

namespace clearnotice::messagec {
namespace {

using number_format = std::unique_ptr<UNumberFormat, decltype(&unum_close)>;

std::string symbol_of(const UNumberFormat* format, UNumberFormatSymbol which) {
  constexpr int kLongest = 16;
  char16_t symbol[kLongest];
  UErrorCode status = U_ZERO_ERROR;
  const int length = unum_getSymbol(format, which, symbol, kLongest, &status);
  return U_SUCCESS(status) ? to_utf8(icu::UnicodeString(symbol, length)) : std::string();
}

std::string formatted(const UNumberFormat* format, long value) {
  constexpr int kLongest = 64;
  char16_t text[kLongest];
  UErrorCode status = U_ZERO_ERROR;
  const int length = unum_formatInt64(format, value, text, kLongest, nullptr, &status);
  return U_SUCCESS(status) ? to_utf8(icu::UnicodeString(text, length)) : std::string();
}

// Asked of ICU's output, since the attribute does not tell what the default format really does.
int least_before_group(const UNumberFormat* format, int group, const std::string& separator) {
  long value = 1;
  for (int i = 0; i < group; ++i) value *= 10;
  int least = 1;
  while (least < 9 && formatted(format, value).find(separator) == std::string::npos) {
    ++least;
    value *= 10;
  }
  return least;
}

}  // namespace

std::string direction_of(const icu::Locale& locale) {
  return locale.isRightToLeft() ? "rtl" : "ltr";
}

std::optional<std::string> compile_numbers(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const number_format format(
      unum_open(UNUM_DECIMAL, nullptr, 0, locale.getName(), nullptr, &status), unum_close);
  if (U_FAILURE(status)) return std::nullopt;

  const std::string group = symbol_of(format.get(), UNUM_GROUPING_SEPARATOR_SYMBOL);
  const bool grouped = unum_getAttribute(format.get(), UNUM_GROUPING_USED) != 0;
  const int first = grouped ? unum_getAttribute(format.get(), UNUM_GROUPING_SIZE) : 0;
  const int further = unum_getAttribute(format.get(), UNUM_SECONDARY_GROUPING_SIZE);
  std::string line;
  for (const std::string& text : {symbol_of(format.get(), UNUM_DECIMAL_SEPARATOR_SYMBOL), group,
                                  symbol_of(format.get(), UNUM_MINUS_SIGN_SYMBOL)}) {
    if (has_structure(text)) return std::nullopt;
    line += text + "|";
  }
  line += std::to_string(first) + "|" +
          std::to_string(further > 0 ? further
                         : first > 0 ? first
                                     : 1);
  line += "|" + std::to_string(grouped ? least_before_group(format.get(), first, group) : 1);
  return line + "|" + symbol_of(format.get(), UNUM_ZERO_DIGIT_SYMBOL);
}

}  // namespace clearnotice::messagec
