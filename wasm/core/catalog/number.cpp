#include "core/catalog/number.hpp"

#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::catalog {
namespace {

constexpr std::size_t kMostWholeDigits = 15;
constexpr std::size_t kShownFractionDigits = 3;
constexpr std::size_t kMostDigits = 20;  // of any 64-bit number

using text::is_ascii_digit;

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_ascii_digit(c)) return false;
  }
  return !text.empty();
}

bool all_zeros(std::string_view digits) {
  return digits.find_first_not_of('0') == std::string_view::npos;
}

std::uint64_t value_of(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  return value;
}

// Half goes to the even neighbour.
bool rounds_up(std::string_view dropped, bool odd) {
  if (dropped.front() != '5') return dropped.front() > '5';
  return odd || !all_zeros(dropped.substr(1));
}

// The decimal digits of `value`, written from the end of `buffer`.
std::string_view digits_of(std::uint64_t value, char (&buffer)[kMostDigits]) {
  std::size_t at = kMostDigits;
  do {
    buffer[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  return {buffer + at, kMostDigits - at};
}

void append_digit(std::string& out, char digit, char32_t zero) {
  if (zero == U'0') {
    out += digit;
  } else {
    text::append_code_point(out, zero + static_cast<char32_t>(digit - '0'));
  }
}

// Whether a separator belongs before the last `left` digits.
bool group_starts(std::size_t left, const number_style& style) {
  if (left < style.first_group) return false;
  return (left - style.first_group) % style.further_groups == 0;
}

}  // namespace

std::optional<decimal> read_decimal(std::string_view text) {
  decimal value;
  if (text.starts_with('-')) {
    value.negative = true;
    text.remove_prefix(1);
  }
  const std::size_t point = text.find('.');
  std::string_view whole = text.substr(0, point);
  if (!all_digits(whole)) return std::nullopt;
  while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
  if (whole.size() > kMostWholeDigits) return std::nullopt;
  value.thousandths = value_of(whole) * 1000;
  if (point == std::string_view::npos) return value;

  const std::string_view fraction = text.substr(point + 1);
  if (!all_digits(fraction)) return std::nullopt;
  std::uint64_t shown = 0;
  for (std::size_t i = 0; i < kShownFractionDigits; ++i) {
    const bool there = i < fraction.size();
    shown = shown * 10 + (there ? static_cast<std::uint64_t>(fraction[i] - '0') : 0);
  }
  value.thousandths += shown;
  if (fraction.size() > kShownFractionDigits) {
    const std::string_view dropped = fraction.substr(kShownFractionDigits);
    if (all_zeros(dropped)) return value;
    const bool up = rounds_up(dropped, shown % 2 == 1);
    value.rounded = up ? rounding::up : rounding::down;
    if (up) ++value.thousandths;
  }
  return value;
}

bool is_same_number(const decimal& left, const decimal& right) {
  const bool exact = left.rounded == rounding::none && right.rounded == rounding::none;
  if (!exact || left.thousandths != right.thousandths) return false;
  return left.negative == right.negative || left.thousandths == 0;
}

decimal subtract(decimal value, std::uint64_t whole) {
  const std::uint64_t less = whole * 1000;
  if (value.negative) {
    value.thousandths += less;
  } else if (value.thousandths >= less) {
    value.thousandths -= less;
    value.negative = value.thousandths == 0 && value.rounded == rounding::up;
  } else {
    value.thousandths = less - value.thousandths;
    value.negative = true;
  }
  return value;
}

void append_digits(std::string& out, std::uint64_t value, unsigned digits, char32_t zero) {
  char buffer[kMostDigits];
  const std::string_view shown = digits_of(value, buffer);
  for (std::size_t i = shown.size(); i < digits; ++i) append_digit(out, '0', zero);
  for (const char digit : shown) append_digit(out, digit, zero);
}

void append_number(std::string& out, const decimal& value, const number_style& style) {
  if (value.negative) out += style.minus;
  char buffer[kMostDigits];
  const std::string_view whole = digits_of(value.thousandths / 1000, buffer);
  const bool grouped =
      style.first_group != 0 && whole.size() >= style.first_group + style.least_before_group;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (grouped && i != 0 && group_starts(whole.size() - i, style)) out += style.group_separator;
    append_digit(out, whole[i], style.zero);
  }
  std::uint64_t fraction = value.thousandths % 1000;
  if (fraction == 0) return;
  out += style.decimal_separator;
  for (std::uint64_t unit = 100; fraction != 0; unit /= 10) {
    append_digit(out, static_cast<char>('0' + fraction / unit), style.zero);
    fraction %= unit;
  }
}

}  // namespace clearnotice::catalog
