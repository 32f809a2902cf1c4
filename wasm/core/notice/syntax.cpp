#include "core/notice/syntax.hpp"

#include <span>

#include "core/catalog/date_form.hpp"
#include "core/catalog/language_tag.hpp"
#include "core/text/ascii.hpp"
#include "core/text/characters.hpp"

namespace clearnotice::notice {
namespace {

using clearnotice::text::is_ascii_digit;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || id.front() == '-' || id.back() == '-') return false;
  for (const char c : id) {
    if (!is_ascii_digit(c) && !(c >= 'a' && c <= 'z') && c != '-') return false;
  }
  return true;
}

bool has_control(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') return true;
  }
  return false;
}

unsigned to_number(std::string_view digits) {
  unsigned number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<unsigned>(digit - '0');
  return number;
}

struct duration_unit {
  char letter;
  bool in_time;  // behind the T
  unsigned duration::*amount;
};
constexpr duration_unit kUnits[] = {
    {'Y', false, &duration::years}, {'M', false, &duration::months},
    {'W', false, &duration::weeks}, {'D', false, &duration::days},
    {'H', true, &duration::hours},  {'M', true, &duration::minutes},
};

/// Everything that is one word of ASCII without the characters that have a meaning in a URL's
/// query.
bool is_link_safe(std::string_view text, std::string_view forbidden) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || forbidden.find(c) != forbidden.npos) return false;
  }
  return true;
}

bool starts_with_any(std::string_view url, std::span<const std::string_view> starts) {
  for (const std::string_view start : starts) {
    if (url.size() > start.size() && url.substr(0, start.size()) == start) return true;
  }
  return false;
}

bool is_words(std::string_view text) { return !has_control(text); }

bool is_not_blank(std::string_view text) { return !clearnotice::text::trim(text).empty(); }

bool is_country(std::string_view code) {
  return code.size() == 2 && is_capital(code[0]) && is_capital(code[1]);
}

bool is_date(std::string_view date) { return catalog::read_iso_date(date).has_value(); }

bool is_duration(std::string_view written) { return parse_duration(written).has_value(); }

bool is_email(std::string_view address) {
  const std::size_t sign = address.find('@');
  return sign != address.npos && sign > 0 && sign + 1 < address.size() &&
         address.find('@', sign + 1) == address.npos && is_link_safe(address, "?&%#<>\"\\,;:");
}

bool is_phone(std::string_view number) {
  std::size_t digits = 0;
  for (const char c : number) {
    if (is_ascii_digit(c)) {
      ++digits;
    } else if (static_cast<unsigned char>(c) < 0x80 &&  // above: no-break spaces and dashes
               std::string_view("+ ()-./").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return digits >= 3;
}

bool is_url(std::string_view url) {
  static constexpr std::string_view kWeb[] = {"https://", "http://"};
  return is_link_safe(url, "<>\"\\^`{|}") && starts_with_any(url, kWeb);
}

bool is_link(std::string_view url) {
  static constexpr std::string_view kOther[] = {"mailto:", "tel:"};
  return is_url(url) || (is_link_safe(url, "<>\"\\^`{|}") && starts_with_any(url, kOther));
}

}  // namespace

/// The units come in the order of the table, each at most once, none of them zero.
std::optional<duration> parse_duration(std::string_view written) {
  if (written.size() < 3 || written.front() != 'P') return std::nullopt;
  written.remove_prefix(1);
  duration length;
  bool in_time = false;
  std::size_t next_unit = 0;
  while (!written.empty()) {
    if (!in_time && written.front() == 'T') {
      in_time = true;
      written.remove_prefix(1);
    }
    std::size_t digits = 0;
    while (digits < written.size() && is_ascii_digit(written[digits])) ++digits;
    if (digits == 0 || digits > 4 || digits == written.size()) return std::nullopt;
    const unsigned amount = to_number(written.substr(0, digits));
    const char letter = written[digits];
    while (next_unit < std::size(kUnits) &&
           (kUnits[next_unit].letter != letter || kUnits[next_unit].in_time != in_time)) {
      ++next_unit;
    }
    if (next_unit == std::size(kUnits) || amount == 0) return std::nullopt;
    length.*kUnits[next_unit++].amount = amount;
    written.remove_prefix(digits + 1);
  }
  return length;
}

constexpr syntax kWords = {is_words, sentence::control_character};
constexpr syntax kPlain = {is_not_blank, sentence::empty_text, &kWords};
constexpr syntax kId = {is_id, sentence::id_form};
constexpr syntax kLanguage = {catalog::is_language_tag, sentence::language_form};
constexpr syntax kCountry = {is_country, sentence::country_form};
constexpr syntax kDate = {is_date, sentence::date_form};
constexpr syntax kDuration = {is_duration, sentence::duration_form};
constexpr syntax kEmail = {is_email, sentence::email_form};
constexpr syntax kPhone = {is_phone, sentence::phone_form};
constexpr syntax kUrl = {is_url, sentence::url_form};
constexpr syntax kLink = {is_link, sentence::link_form};

std::string read_string(const json::cursor& at, const syntax& as) {
  std::string text = as.first != nullptr ? read_string(at, *as.first) : at.string();
  if (at.is(json::type::string) && !as.fits(text)) {
    at.complain(as.complaint);
  }
  return text;
}

duration read_duration(const json::cursor& at) {
  return parse_duration(read_string(at, kDuration)).value_or(duration{});
}

}  // namespace clearnotice::notice
