#include <algorithm>
#include <array>
#include <optional>

#include "core/field/extension.hpp"
#include "core/field/phone_region.hpp"
#include "core/field/rule.hpp"
#include "core/text/ascii.hpp"
#include "core/text/characters.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::field {
namespace {

constexpr std::size_t kLeastDigits = 4;
constexpr std::size_t kMostInternational = 15;  // ITU-T E.164 6.2.1, the country code included
// National prefixes and carrier codes stand before a national number, and are dialled, not counted.
constexpr std::size_t kMostNational = 17;

constexpr std::string_view kTel = "tel:";  // RFC 3966, as copied from a link

constexpr char32_t kFullWidthPlus = 0xFF0B;

struct range {
  char32_t first, last;
};

// What stands between digits, besides white space: libphonenumber's VALID_PUNCTUATION, and the
// middle dot. In the order of the code points.
constexpr range kSeparators[] = {
    {'(', ')'},       {'-', '/'},       {'[', '['},       {']', ']'},       {0x00AD, 0x00AD},
    {0x00B7, 0x00B7}, {0x2010, 0x2015}, {0x2060, 0x2060}, {0x2212, 0x2212}, {0x30FC, 0x30FC},
    {0xFF08, 0xFF09}, {0xFF0D, 0xFF0F}, {0xFF3B, 0xFF3B}, {0xFF3D, 0xFF3D},
};

finding said(code what) { return {.said = what}; }

bool is_separator(char32_t c) {
  if (text::is_space(c)) return true;
  for (const range& r : kSeparators) {
    if (c >= r.first && c <= r.last) return true;
  }
  return false;
}

std::string_view without_tel(std::string_view text) {
  return text.substr(text::starts_with_in_any_case(text, kTel) ? kTel.size() : 0);
}

/// The digits of a number in ASCII. More than fit are counted, so that the number is known to be
/// too long, and not kept.
class dialled {
 public:
  /// False for what is no part of a phone number there.
  bool take(char32_t c) {
    if (const int digit = text::digit_value(c); digit >= 0) {
      if (count_ < digits_.size()) digits_[count_] = static_cast<char>('0' + digit);
      ++count_;
      return true;
    }
    if (c == '+' || c == kFullWidthPlus) {
      if (plus_ || count_ > 0) return false;
      plus_ = true;
      return true;
    }
    return is_separator(c);
  }

  bool has_plus() const { return plus_; }
  std::size_t count() const { return count_; }
  std::string_view digits() const { return {digits_.data(), std::min(count_, digits_.size())}; }

 private:
  std::array<char, kMostNational + 1> digits_{};
  std::size_t count_ = 0;
  bool plus_ = false;
};

std::optional<dialled> read_number(std::string_view text) {
  dialled number;
  while (!text.empty()) {
    if (!number.take(text::take_code_point(text))) return std::nullopt;
  }
  if (number.count() == 0) return std::nullopt;
  return number;
}

/// How many digits at the start only say that a calling code follows: 0 for a plus, 2 for "00";
/// none for a national number.
std::optional<std::size_t> international_prefix(const dialled& number, std::string_view region) {
  if (number.has_plus()) return 0;
  const std::string_view digits = number.digits();
  // No calling code begins with 0: "000" is an emergency number, or a mistake.
  const bool zeros = digits.size() > 2 && digits.starts_with("00") && digits[2] != '0';
  if (zeros && dials_abroad_with_00(region)) return 2;
  return std::nullopt;
}

bool is_opening(char32_t c) { return c == '(' || c == '[' || c == 0xFF08 || c == 0xFF3B; }

bool is_closing(char32_t c) { return c == ')' || c == ']' || c == 0xFF09 || c == 0xFF3D; }

/// "+44 (0)20 …": whether the zero is dialled from abroad is for the country's own numbering plan
/// to say (not in Britain, but in Italy), so such a number has no E.164 here.
bool has_zero_in_brackets(std::string_view text) {
  enum { outside, opened, zero } at = outside;
  while (!text.empty()) {
    const char32_t c = text::take_code_point(text);
    if (at == zero && is_closing(c)) return true;
    if (is_opening(c)) {
      at = opened;
    } else if (!text::is_space(c)) {
      at = at == opened && text::digit_value(c) == 0 ? zero : outside;
    }
  }
  return false;
}

finding check_international(std::string_view digits, std::size_t count, std::string_view text) {
  if (digits.empty() || digits.front() == '0') return said(code::phone_not_a_number);
  if (count < kLeastDigits) return said(code::phone_too_short);
  if (count > kMostInternational) return said(code::phone_too_long);
  if (has_zero_in_brackets(text)) return {};
  return {.normalized = "+" + std::string(digits)};
}

finding check_national(std::size_t count) {
  if (count < kLeastDigits) return said(code::phone_too_short);
  if (count > kMostNational) return said(code::phone_too_long);
  return {};
}

}  // namespace

finding check_phone(const entry& about) {
  if (finding line = check_line(about); line.said != code::none) return line;
  const std::string_view text = without_extension(without_tel(about.text));
  const std::optional<dialled> number = read_number(text);
  if (!number) return said(code::phone_not_a_number);
  const auto prefix = international_prefix(*number, about.region);
  if (!prefix) return check_national(number->count());
  return check_international(number->digits().substr(*prefix), number->count() - *prefix, text);
}

}  // namespace clearnotice::field
