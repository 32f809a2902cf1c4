#include "core/catalog/catalogue.hpp"

#include "core/catalog/compiled_lines.hpp"
#include "core/catalog/date_form.hpp"
#include "core/catalog/fields.hpp"
#include "core/catalog/language_tag.hpp"
#include "core/catalog/list_form.hpp"
#include "core/catalog/message_text.hpp"
#include "core/catalog/plural.hpp"
#include "core/text/utf8.hpp"

namespace clearnotice::catalog {
namespace {

constexpr std::size_t kLineCount = first_message_line + kMessageCount;
constexpr std::size_t kLargestCatalogue = 1 << 20;  // a hundred times what one is
constexpr std::size_t kNumberFields = 7;
constexpr std::size_t kMonths = 12;
constexpr std::size_t kCodeLength = 2;  // of a country

problem complaint(sentence how) { return {"catalogue", {}, {}, 0, 0, how}; }

bool are_countries(std::string_view line) {
  const std::size_t codes = field_at(line, 0).size();
  return codes > 0 && codes % kCodeLength == 0 && count_fields(line) == codes / kCodeLength + 1;
}

std::string to_decimal(std::uint32_t value) {
  std::string digits;
  append_digits(digits, value, 1, U'0');
  return digits;
}

// One digit, or nothing that a locale can mean.
std::optional<unsigned> read_digit(std::string_view text) {
  if (text.size() != 1 || text[0] < '0' || text[0] > '9') return std::nullopt;
  return static_cast<unsigned>(text[0] - '0');
}

// Ten scalar values in a row: what the zero may not be is known without Unicode's tables.
bool is_zero_digit(char32_t zero) {
  return zero >= U'0' && (zero + 9 < 0xD800 || (zero > 0xDFFF && zero + 9 <= 0x10FFFF));
}

}  // namespace

result<catalogue, problem> catalogue::read(std::string_view compiled) {
  if (compiled.size() > kLargestCatalogue) return complaint(sentence::catalogue_too_long);
  if (text::find_malformed(compiled) != compiled.npos)
    return complaint(sentence::catalogue_not_utf8);
  catalogue read;
  read.text_ = compiled;
  for (std::size_t i = 0; i < compiled.size(); ++i) {
    if (compiled[i] == '\n') read.ends_.push_back(static_cast<std::uint32_t>(i));
  }
  read.ends_.push_back(static_cast<std::uint32_t>(compiled.size()));

  if (read.ends_.size() <= key_set_line) return complaint(sentence::catalogue_too_short);
  if (read.line(format_line) != kCompiledFormat) return complaint(sentence::catalogue_version);
  if (read.line(key_set_line) != to_decimal(kKeySet)) return complaint(sentence::catalogue_version);
  if (read.ends_.size() != kLineCount) return complaint(sentence::catalogue_lines);
  if (!read.is_sound() || !read.read_numbers()) return complaint(sentence::catalogue_line);
  return read;
}

std::string_view catalogue::tag() const { return line(tag_line); }

direction catalogue::dir() const {
  return line(direction_line) == "rtl" ? direction::right_to_left : direction::left_to_right;
}

std::string catalogue::format(message id, arguments values) const {
  std::string out;
  append(out, id, values, nullptr);
  return out;
}

std::string_view catalogue::plain(message id) const {
  return line(first_message_line + static_cast<std::size_t>(id));
}

bool catalogue::is_plain(message id) const { return is_mere_words(plain(id)); }

std::vector<piece> catalogue::pieces(message id, arguments values) const {
  std::string whole;
  std::vector<insertion> insertions;
  append(whole, id, values, &insertions);

  std::vector<piece> pieces;
  std::size_t done = 0;
  for (const insertion& part : insertions) {
    if (part.begin > done) pieces.push_back({whole.substr(done, part.begin - done)});
    pieces.push_back({whole.substr(part.begin, part.end - part.begin), true, part.name});
    done = part.end;
  }
  if (done < whole.size()) pieces.push_back({whole.substr(done)});
  return pieces;
}

std::string catalogue::date(std::string_view iso_date) const {
  const std::optional<calendar_day> day = read_iso_date(iso_date);
  if (!day) return std::string(iso_date);
  std::string out;
  append_date(out, *day, line(date_line), line(months_line), numbers_.zero);
  return out;
}

std::string catalogue::list(std::span<const std::string> items) const {
  return join_list(items, line(list_line));
}

bool catalogue::add_countries(std::string_view line) {
  if (!are_countries(line) || text::find_malformed(line) != line.npos) return false;
  countries_ = line;
  return true;
}

std::string catalogue::country(std::string_view code) const {
  const std::string_view codes = field_at(countries_, 0);
  for (std::size_t i = 0; i < codes.size() / kCodeLength; ++i) {
    if (codes.substr(i * kCodeLength, kCodeLength) == code) {
      return std::string(field_at(countries_, i + 1));
    }
  }
  return std::string(code);
}

std::string_view catalogue::line(std::size_t index) const {
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1] + 1;
  return std::string_view(text_).substr(begin, ends_[index] - begin);
}

bool catalogue::read_numbers() {
  const std::string_view fields = line(numbers_line);
  if (count_fields(fields) != kNumberFields) return false;
  const auto first = read_digit(field_at(fields, 3));
  const auto further = read_digit(field_at(fields, 4));
  const auto least = read_digit(field_at(fields, 5));
  std::string_view zero = field_at(fields, 6);
  if (!first || !further || *further == 0 || !least || zero.empty()) return false;

  numbers_.decimal_separator = field_at(fields, 0);
  numbers_.group_separator = field_at(fields, 1);
  numbers_.minus = field_at(fields, 2);
  numbers_.first_group = *first;
  numbers_.further_groups = *further;
  numbers_.least_before_group = *least;
  numbers_.zero = text::take_code_point(zero);
  return zero.empty() && is_zero_digit(numbers_.zero);
}

bool catalogue::is_sound() const {
  const std::string_view way = line(direction_line);
  if (!is_language_tag(line(tag_line)) || (way != "ltr" && way != "rtl")) return false;
  if (!are_plural_rules(line(cardinal_line)) || !are_plural_rules(line(ordinal_line))) return false;
  if (!is_date_form(line(date_line)) || count_fields(line(months_line)) != kMonths) return false;
  if (!is_list_form(line(list_line))) return false;
  for (std::size_t i = first_message_line; i < kLineCount; ++i) {
    if (!is_message(line(i))) return false;
  }
  return true;
}

void catalogue::append(std::string& out, message id, std::span<const argument_value> values,
                       std::vector<insertion>* insertions) const {
  const message_rules rules{line(cardinal_line), line(ordinal_line), numbers_};
  const std::string_view compiled = line(first_message_line + static_cast<std::size_t>(id));
  out.reserve(compiled.size());
  append_message(out, compiled, values, rules, insertions);
}

}  // namespace clearnotice::catalog
