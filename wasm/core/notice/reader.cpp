#include "core/notice/reader.hpp"

#include <span>

#include "core/catalog/date_form.hpp"
#include "core/catalog/language_tag.hpp"
#include "core/catalog/matching.hpp"
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

std::string read_words(const json::cursor& at) {
  std::string text = at.string();
  if (has_control(text)) {
    at.complain("control_character", "a control character has no place in a text");
  }
  return text;
}

std::string read_plain(const json::cursor& at) {
  std::string text = read_words(at);
  if (at.is(json::type::string) && clearnotice::text::trim(text).empty())
    at.complain("empty_text", "a text belongs here; this is empty");
  return text;
}

std::string read_id(const json::cursor& at) {
  std::string id = at.string();
  if (at.is(json::type::string) && !is_id(id)) {
    at.complain("bad_id", "an id has only a to z, 0 to 9 and inner hyphens, at most 64 of them");
  }
  return id;
}

std::string read_language(const json::cursor& at) {
  std::string tag = at.string();
  if (at.is(json::type::string) && !catalog::is_language_tag(tag)) {
    at.complain("bad_language", "a language tag like \"fr\" or \"de-CH\" belongs here");
  }
  return tag;
}

std::string read_country(const json::cursor& at) {
  std::string code = at.string();
  const bool fits = code.size() == 2 && is_capital(code[0]) && is_capital(code[1]);
  if (at.is(json::type::string) && !fits) {
    at.complain("bad_country", "a country's two capital letters belong here, like \"FR\"");
  }
  return code;
}

std::string read_date(const json::cursor& at) {
  std::string date = at.string();
  if (at.is(json::type::string) && !catalog::read_iso_date(date)) {
    at.complain("bad_date", "a date that exists belongs here, like \"2026-11-01\"");
    return {};
  }
  return date;
}

duration read_duration(const json::cursor& at) {
  const std::string written = at.string();
  const std::optional<duration> length = parse_duration(written);
  if (!length && at.is(json::type::string)) {
    at.complain("bad_duration", "a duration belongs here, like \"P1Y\", \"P3M\" or \"PT30M\"");
  }
  return length.value_or(duration{});
}

std::string read_email(const json::cursor& at) {
  std::string address = at.string();
  const std::size_t sign = address.find('@');
  const bool fits = sign != address.npos && sign > 0 && sign + 1 < address.size() &&
                    address.find('@', sign + 1) == address.npos &&
                    is_link_safe(address, "?&%#<>\"\\,;:");
  if (at.is(json::type::string) && !fits) {
    at.complain("bad_email", "an e-mail address belongs here, like \"name@example.com\"");
  }
  return address;
}

std::string read_phone(const json::cursor& at) {
  std::string number = at.string();
  std::size_t digits = 0;
  bool fits = true;
  for (const char c : number) {
    digits += is_ascii_digit(c) ? 1 : 0;
    // Bytes above ASCII are no-break spaces and dashes between the digits.
    fits = fits &&
           (is_ascii_digit(c) || std::string_view("+ ()-./").find(c) != std::string_view::npos ||
            static_cast<unsigned char>(c) >= 0x80);
  }
  if (at.is(json::type::string) && (!fits || digits < 3)) {
    at.complain("bad_phone", "a phone number belongs here, like \"+33 1 99 00 12 34\"");
  }
  return number;
}

std::string read_url(const json::cursor& at, bool any_scheme) {
  static constexpr std::string_view kWeb[] = {"https://", "http://"};
  static constexpr std::string_view kOther[] = {"mailto:", "tel:"};
  std::string url = at.string();
  const bool fits = is_link_safe(url, "<>\"\\^`{|}") &&
                    (starts_with_any(url, kWeb) || (any_scheme && starts_with_any(url, kOther)));
  if (at.is(json::type::string) && !fits) {
    at.complain("bad_url", any_scheme ? "a link starts with https:, http:, mailto: or tel:"
                                      : "an address that starts with https:// belongs here");
  }
  return url;
}

contact read_contact(const json::cursor& at) {
  contact card;
  if (const auto name = at.member("name")) card.name = read_plain(*name);
  if (const auto address = at.member("address")) card.address = read_plain(*address);
  if (const auto email = at.member("email")) card.email = read_email(*email);
  if (const auto phone = at.member("phone")) card.phone = read_phone(*phone);
  if (const auto url = at.member("url")) card.url = read_url(*url);
  return card;
}

localized value_reader::read_text(const json::cursor& at) const {
  if (at.is(json::type::string)) return {{read_plain(at)}};
  if (!at.is(json::type::object)) {
    at.complain("wrong_type", "a text belongs here: a string, or one string per locale");
    return {{""}};
  }
  localized read;
  for (const json::cursor& each : by_locale(at)) read.by_locale.push_back(read_plain(each));
  if (read.by_locale.size() != locales_.size()) return {{""}};
  return read;
}

void value_reader::take_text(const json::cursor& parent, std::string_view key,
                             localized& into) const {
  if (const auto found = parent.member(key)) into = read_text(*found);
}

std::vector<localized> value_reader::read_texts(const json::cursor& at) const {
  std::vector<localized> read;
  at.each_item([&](const json::cursor& item) { read.push_back(read_text(item)); });
  return read;
}

std::vector<json::cursor> value_reader::by_locale(const json::cursor& at) const {
  std::vector<std::string> written;
  at.each_member([&](std::string_view key, const json::cursor&) { written.emplace_back(key); });
  std::vector<unsigned char> used(written.size());
  std::vector<json::cursor> found;
  for (const std::string& locale : locales_) {
    const std::string_view key = catalog::match_locale(locale, written);
    if (key.empty()) {
      at.complain("missing_locale", "the text for \"" + locale + "\" is missing here");
      return {};
    }
    for (std::size_t i = 0; i < written.size(); ++i) used[i] = used[i] || written[i] == key;
    found.push_back(*at.member(key));
  }
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (used[i]) continue;
    std::vector<std::string_view> known(locales_.begin(), locales_.end());
    at.member(written[i])
        ->complain("unknown_locale", "\"" + written[i] + "\" is not among this notice's locales, " +
                                         json::quoted_choices(known));
  }
  return found;
}

}  // namespace clearnotice::notice
