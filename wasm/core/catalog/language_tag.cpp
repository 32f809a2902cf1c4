#include "core/catalog/language_tag.hpp"

#include "core/text/ascii.hpp"

namespace clearnotice::catalog {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
using text::is_ascii_digit;

bool all(std::string_view text, bool (*holds)(char)) {
  for (const char c : text) {
    if (!holds(c)) return false;
  }
  return true;
}

bool is_letters(std::string_view subtag, std::size_t count) {
  return subtag.size() == count && all(subtag, is_letter);
}

bool is_language(std::string_view subtag) { return is_letters(subtag, 2) || is_letters(subtag, 3); }
bool is_extended(std::string_view subtag) { return is_letters(subtag, 3); }
bool is_script(std::string_view subtag) { return is_letters(subtag, 4); }
bool is_region(std::string_view subtag) {
  return is_letters(subtag, 2) || (subtag.size() == 3 && all(subtag, is_ascii_digit));
}

// The next subtag, where it is of that kind; else nothing, and it stays.
std::string_view take(std::string_view& rest, bool (*is_kind)(std::string_view)) {
  const std::string_view subtag = rest.substr(0, rest.find('-'));
  if (!is_kind(subtag)) return {};
  rest.remove_prefix(subtag.size() + (subtag.size() < rest.size()));
  return subtag;
}

}  // namespace

language_tag split_tag(std::string_view tag) {
  language_tag parts;
  parts.language = take(tag, is_language);
  if (parts.language.empty()) return parts;
  const std::string_view extended = take(tag, is_extended);
  if (!extended.empty()) parts.language = extended;
  parts.script = take(tag, is_script);
  parts.region = take(tag, is_region);
  return parts;
}

bool is_language_tag(std::string_view tag) {
  if (tag.ends_with('-') || take(tag, is_language).empty()) return false;
  take(tag, is_script);
  take(tag, is_region);
  return tag.empty();
}

}  // namespace clearnotice::catalog
