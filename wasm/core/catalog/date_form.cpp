#include "core/catalog/date_form.hpp"

#include "core/catalog/fields.hpp"
#include "core/catalog/number.hpp"

namespace clearnotice::catalog {
namespace {

constexpr unsigned kNotANumber = ~0U;

unsigned number_at(std::string_view text, std::size_t begin, std::size_t length) {
  unsigned value = 0;
  for (const char c : text.substr(begin, length)) {
    if (c < '0' || c > '9') return kNotANumber;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

bool is_leap(unsigned year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

unsigned days_in(unsigned month, unsigned year) {
  constexpr unsigned char kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29U : kDays[month - 1];
}

void append_part(std::string& out, char part, const calendar_day& day, std::string_view months,
                 char32_t zero) {
  switch (part) {
    case 'y': return append_digits(out, day.year, 1, zero);
    case 'm': return append_digits(out, day.month, 1, zero);
    case 'M': return append_digits(out, day.month, 2, zero);
    case 'd': return append_digits(out, day.day, 1, zero);
    case 'D': return append_digits(out, day.day, 2, zero);
    default: out += field_at(months, day.month - 1);
  }
}

}  // namespace

std::optional<calendar_day> read_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const calendar_day day{number_at(text, 0, 4), number_at(text, 5, 2), number_at(text, 8, 2)};
  if (day.year == kNotANumber || day.month < 1 || day.month > 12) return std::nullopt;
  if (day.day < 1 || day.day > days_in(day.month, day.year)) return std::nullopt;
  return day;
}

bool is_utc_time(std::string_view text) {
  static constexpr std::string_view kShape = "0000-00-00T00:00:00";
  if (text.size() <= kShape.size() || text.back() != 'Z') return false;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    const bool digit_due = i >= kShape.size() ? i > kShape.size() : kShape[i] == '0';
    if (digit_due != digit) return false;
    if (!digit && i < kShape.size() && text[i] != kShape[i]) return false;
    if (i == kShape.size() && text[i] != '.') return false;
  }
  // 23:59:60 is a leap second.
  return read_iso_date(text.substr(0, 10)) && text.substr(11, 2) < "24" && text[14] < '6' &&
         text.substr(17, 2) <= "60";
}

unsigned long day_number(const calendar_day& day) {
  // Years that begin in March, so that the leap day comes last.
  const unsigned long from_march = day.month > 2 ? day.month - 3 : day.month + 9;
  const unsigned long y = day.month > 2 ? day.year : day.year - 1;
  return 365 * y + y / 4 - y / 100 + y / 400 + (153 * from_march + 2) / 5 + day.day - 1;
}

bool is_date_form(std::string_view form) {
  for (std::size_t at = form.find('{'); at != form.npos; at = form.find('{', at + 2)) {
    if (std::string_view("ymMdDL").find(form.substr(at + 1, 1)) == form.npos) return false;
    if (at + 1 == form.size()) return false;
  }
  return true;
}

void append_date(std::string& out, const calendar_day& day, std::string_view form,
                 std::string_view months, char32_t zero) {
  while (true) {
    const std::size_t words = form.find('{');
    out += form.substr(0, words);
    if (words == form.npos) return;
    append_part(out, form[words + 1], day, months, zero);
    form.remove_prefix(words + 2);
  }
}

}  // namespace clearnotice::catalog
